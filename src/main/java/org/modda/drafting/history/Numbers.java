package org.modda.drafting.history;

import java.util.Arrays;

/** A growing row of numbers. */
final class Numbers {

  private int[] numbers;
  private int size;

  Numbers(int capacity) {
    numbers = new int[Math.max(8, capacity)];
  }

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + size / 2);
    }
    numbers[size++] = number;
  }

  int get(int index) {
    return numbers[index];
  }

  void set(int index, int number) {
    numbers[index] = number;
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}

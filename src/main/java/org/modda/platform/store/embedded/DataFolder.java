package org.modda.platform.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder of the database files, held by one process. */
final class DataFolder implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,48}");

  private final Path folder;
  private final FileChannel lock;

  /**
   * Takes the folder, and makes it where there is none.
   *
   * @throws IllegalStateException another process has it
   */
  DataFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(this.folder);
      FileChannel channel =
          FileChannel.open(
              this.folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel) == null) {
        channel.close();
        throw new IllegalStateException(
            "The data folder " + this.folder + " is in use by another Modda process.");
      }
      this.lock = channel;
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + this.folder + " cannot be used", e);
    }
  }

  private static @Nullable FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path file(String database) {
    if (!NAME.matcher(database).matches()) {
      throw new IllegalArgumentException("not a database name");
    }
    return folder.resolve(database + ".db");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.modda.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class StaticFilesMappingTest {

  @Test
  void filesAreReadBesideTheMainThreadAndAreThereOnceTheServerIs() {
    CompletableFuture<Thread> reader = new CompletableFuture<>();
    try (var context = new AnnotationConfigApplicationContext()) {
      context.register(StaticFilesMapping.class);
      context.getBeanFactory().addBeanPostProcessor(new Notes(reader));
      context.refresh();

      assertThat(reader).isCompleted();
      assertThat(reader.join()).isNotSameAs(Thread.currentThread());
      assertThat(context.getBeanFactory().containsSingleton("staticFiles")).isTrue();
    }
  }

  /** By which thread the files were read. */
  private record Notes(CompletableFuture<Thread> reader) implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      if (name.equals("staticFiles")) {
        reader.complete(Thread.currentThread());
      }
      return bean;
    }
  }
}

package org.modda;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.modulith.Modulithic;

/**
 * Modda: an open, event-sourced server on which a law is drafted in public.
 *
 * <p>What {@code @SpringBootApplication} says, but no class inside another one is read in search of
 * components: none is one, and they are a third of all.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
    resourcePattern = "**/{name:[^$]+}.class",
    excludeFilters = {
      @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
      @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class)
    })
@Modulithic(sharedModules = "platform")
public class ModdaServer {

  public static void main(String[] args) {
    SpringApplication.run(ModdaServer.class, args);
  }
}

package org.modda;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Modda: an open, event-sourced server on which a law is drafted in public. */
@SpringBootApplication
@Modulithic(sharedModules = "platform")
public class ModdaServer {

  public static void main(String[] args) {
    SpringApplication.run(ModdaServer.class, args);
  }
}

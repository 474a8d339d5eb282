package org.modda.platform.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.JacksonModule;

/**
 * JSON over HTTP is {@link StrictJson}, with how the modules say that values of their own are
 * written; what the store writes has a mapper of its own.
 */
@Configuration(proxyBeanMethods = false)
class HttpJson {

  @Bean
  JacksonJsonHttpMessageConverter strictJson(ObjectProvider<JacksonModule> modules) {
    return new JacksonJsonHttpMessageConverter(StrictJson.mapper(modules.stream().toList()));
  }
}

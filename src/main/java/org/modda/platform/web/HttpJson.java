package org.modda.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/** JSON over HTTP is {@link StrictJson}; what the store writes has a mapper of its own. */
@Configuration(proxyBeanMethods = false)
class HttpJson {

  @Bean
  JacksonJsonHttpMessageConverter strictJson() {
    return new JacksonJsonHttpMessageConverter(StrictJson.mapper());
  }
}

package org.modda.identity.signin;

import jakarta.servlet.DispatcherType;
import org.modda.identity.Access;
import org.modda.platform.Refused;
import org.modda.platform.web.OwnOrigins;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Deny by default over HTTP. An answer is not kept by any cache unless its resource said otherwise;
 * pages bring their own Content-Security-Policy, data gets one under which nothing runs.
 */
@Configuration(proxyBeanMethods = false)
class SecurityFilters {

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      Sessions sessions,
      AccessTokens tokens,
      Cookies cookies,
      Access access,
      OwnOrigins origins) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(SecurityFilters::headers)
        .addFilterBefore(
            new WhoIsAsking(sessions, tokens, cookies, access), AuthorizationFilter.class)
        .addFilterAfter(new OwnPagesOnly(origins, cookies), AuthorizationFilter.class)
        .authorizeHttpRequests(
            routes ->
                routes
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(PublicRoutes.all())
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(
                        (request, response, nobody) -> {
                          throw Refused.because(Refused.Kind.UNAUTHENTICATED, "sign-in-required");
                        })
                    .accessDeniedHandler(
                        (request, response, denied) -> {
                          throw Refused.because(Refused.Kind.UNKNOWN, "unknown-resource");
                        }))
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"))
        .addHeaderWriter(
            new DelegatingRequestMatcherHeaderWriter(
                PathPatternRequestMatcher.withDefaults().matcher("/api/**"),
                new StaticHeadersWriter(
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")));
  }

  /**
   * Paths that could be read in two ways (RFC 3986 §6) are refused before anything is looked up.
   */
  @Bean
  RequestRejectedHandler rejected() {
    return (request, response, reason) -> {
      throw Refused.because(Refused.Kind.MALFORMED, "malformed-request");
    };
  }

  /** Passwords are checked by {@link SigningIn} alone; this keeps Spring from adding a user. */
  @Bean
  AuthenticationManager nobody() {
    return authentication -> {
      throw new AuthenticationServiceException("not in use");
    };
  }
}

package org.modda.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the whole of identity over HTTP; all of them share one server. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
    classes = IdentityTestServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "axon.axonserver.enabled=false",
      "axon.serializer.general=jackson3",
      "axon.serializer.events=jackson3",
      "axon.serializer.messages=jackson3"
    })
public @interface IdentityServerTest {}

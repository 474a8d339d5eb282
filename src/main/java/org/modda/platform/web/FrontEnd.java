package org.modda.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The front end: pages by the table in {@link Pages}, our own files under {@code /assets/}, and
 * CodeMirror's modules under the addresses of the import map.
 *
 * <p>All of it is read into memory once, and an address is only ever looked up among what was read:
 * no path is resolved for a request. Our own files are served twice, under {@code /assets/} and
 * under {@code /assets/{version}/}, where the version is a digest of them all: pages name the
 * second, which browsers keep for ever.
 */
final class FrontEnd {

  private static final String ROOT = "frontend-static/";
  private static final String ASSETS = "/assets/";
  private static final String MODULES = "META-INF/resources";
  private static final String MAP_GOES_HERE = "<!-- importmap -->";

  private final Map<String, StaticFile> files = new HashMap<>();
  private final Map<String, StaticFile> pages = new HashMap<>();
  private final String version;
  private final String policy;

  FrontEnd(ClassLoader loader) throws IOException {
    ImportMap importMap = ImportMap.ofClassPath(loader);
    Map<String, byte[]> own = own(loader);
    version = StaticFile.digest(own.values().toArray(byte[][]::new));
    policy = policy(importMap);
    takeModules(importMap, loader);
    own.forEach(this::take);
    ModuleGraph modules = new ModuleGraph(importMap, this::source);
    own.forEach((path, bytes) -> takePage(path, bytes, importMap, modules));
  }

  /** What is served at an address; null where nothing is. */
  @Nullable StaticFile at(String path) {
    Optional<StaticFile> page = Pages.at(path).map(pages::get);
    return page.orElseGet(() -> files.get(path));
  }

  /** The page that is answered where nothing is; null where the front end has none. */
  @Nullable StaticFile notFound() {
    return pages.get(Pages.NOT_FOUND);
  }

  /** The Content-Security-Policy of every page. */
  String policy() {
    return policy;
  }

  /** Our own files by their path within {@code frontend-static}, in the order of the paths. */
  private static Map<String, byte[]> own(ClassLoader loader) throws IOException {
    Map<String, byte[]> own = new TreeMap<>();
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(loader);
    for (Resource resource : resolver.getResources("classpath:" + ROOT + "**/*.*")) {
      String url = resource.getURL().toString();
      String path = url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1);
      if (StaticFile.known(path) && !path.equals("package.json")) {
        own.put(path, resource.getContentAsByteArray());
      }
    }
    return own;
  }

  private void take(String path, byte[] bytes) {
    if (!isPage(path)) {
      StaticFile file = StaticFile.of(path, bytes, StaticFile.REVALIDATED);
      files.put(ASSETS + path, file);
      files.put(ASSETS + version + "/" + path, file.cached(StaticFile.IMMUTABLE));
    }
  }

  private void takePage(String path, byte[] bytes, ImportMap importMap, ModuleGraph modules) {
    if (isPage(path)) {
      String page =
          new String(bytes, StandardCharsets.UTF_8)
              .replace('"' + ASSETS, '"' + ASSETS + version + "/");
      String head = importMap.element() + modules.preloads(page);
      pages.put(
          path,
          StaticFile.of(
              path,
              page.replace(MAP_GOES_HERE, head).getBytes(StandardCharsets.UTF_8),
              StaticFile.REVALIDATED));
    }
  }

  private @Nullable String source(String address) {
    StaticFile file = files.get(address);
    return file == null ? null : new String(file.body(false), StandardCharsets.UTF_8);
  }

  private static boolean isPage(String path) {
    return path.endsWith(".html");
  }

  private void takeModules(ImportMap importMap, ClassLoader loader) throws IOException {
    for (String address : importMap.modules().values()) {
      try (@Nullable InputStream module = loader.getResourceAsStream(MODULES + address)) {
        if (module == null) {
          throw new IllegalStateException("the import map names " + address + ", which is missing");
        }
        files.put(address, StaticFile.of(address, module.readAllBytes(), StaticFile.IMMUTABLE));
      }
    }
  }

  private static String policy(ImportMap importMap) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self' " + importMap.cspSource(),
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'");
  }
}

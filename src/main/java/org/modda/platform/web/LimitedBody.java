package org.modda.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body ends in a refusal where it grows past its limit. */
final class LimitedBody extends HttpServletRequestWrapper {

  private final BodyLimit limit;
  private @Nullable Counted body;

  LimitedBody(HttpServletRequest request, BodyLimit limit) {
    super(request);
    this.limit = limit;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body = new Counted(super.getInputStream());
    }
    return body;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    String named = getCharacterEncoding();
    Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  private final class Counted extends ServletInputStream {

    private final ServletInputStream source;
    private long count;

    Counted(ServletInputStream source) {
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      int next = source.read();
      return counted(next < 0 ? 0 : 1, next);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = source.read(into, from, length);
      return counted(read, read);
    }

    private int counted(int read, int answer) {
      count += Math.max(read, 0);
      if (count > limit.bytes()) {
        throw BodyLimitFilter.tooLarge(limit);
      }
      return answer;
    }

    @Override
    public boolean isFinished() {
      return source.isFinished();
    }

    @Override
    public boolean isReady() {
      return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      source.setReadListener(listener);
    }
  }
}

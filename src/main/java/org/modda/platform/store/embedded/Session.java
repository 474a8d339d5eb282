package org.modda.platform.store.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** One connection to one file, with each statement prepared once. One thread uses it at a time. */
final class Session implements AutoCloseable {

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  private Session(Connection connection) {
    this.connection = connection;
  }

  static Session open(String url, String... pragmas) {
    try {
      Properties properties = new Properties();
      // Otherwise every insert is followed by a query for a key that nobody asks for.
      properties.setProperty("jdbc.get_generated_keys", "false");
      Connection connection = DriverManager.getConnection(url, properties);
      try (Statement statement = connection.createStatement()) {
        for (String pragma : pragmas) {
          statement.execute("PRAGMA " + pragma);
        }
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      return new Session(connection);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** How many rows were changed. Parameters are byte arrays, longs or strings. */
  int update(String sql, Object... parameters) {
    try {
      return bind(sql, parameters).executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** The caller closes the result before it asks for the same statement again. */
  ResultSet query(String sql, Object... parameters) {
    try {
      return bind(sql, parameters).executeQuery();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** The first column of the first row, or the given number where there is none. */
  long number(long otherwise, String sql, Object... parameters) {
    try (ResultSet rows = query(sql, parameters)) {
      return rows.next() ? rows.getLong(1) : otherwise;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** The first column of every row. */
  List<String> texts(String sql, Object... parameters) {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = query(sql, parameters)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private PreparedStatement bind(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < parameters.length; i++) {
      switch (parameters[i]) {
        case byte[] bytes -> statement.setBytes(i + 1, bytes);
        case Long number -> statement.setLong(i + 1, number);
        default -> statement.setString(i + 1, parameters[i].toString());
      }
    }
    return statement;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}

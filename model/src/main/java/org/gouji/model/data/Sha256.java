package org.gouji.model.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, by which files, facts and checks are known again. Safe for use by several threads.
public final class Sha256 {

  /// Never fed: to copy it costs a fraction of asking the platform for another.
  private static final MessageDigest EMPTY = create();

  private Sha256() {}

  /// A digest that has not been fed yet.
  public static MessageDigest begin() {
    try {
      return (MessageDigest) EMPTY.clone();
    } catch (CloneNotSupportedException e) {
      return create();
    }
  }

  /// Of these bytes, in lower-case hexadecimal.
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(begin().digest(bytes));
  }

  private static MessageDigest create() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

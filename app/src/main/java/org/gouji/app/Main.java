package org.gouji.app;

import java.io.PrintWriter;
import picocli.CommandLine;

/// `gouji`: hands the command line to picocli and ends with its exit code.
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.out.println("gouji");
  }
}

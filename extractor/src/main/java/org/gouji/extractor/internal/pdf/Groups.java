package org.gouji.extractor.internal.pdf;

/// Things that belong together, by number (union–find).
final class Groups {

  private final int[] parent;

  Groups(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  /// The same number for all members of one group.
  int of(int member) {
    int root = member;
    while (parent[root] != root) {
      root = parent[root];
    }
    while (parent[member] != root) {
      int next = parent[member];
      parent[member] = root;
      member = next;
    }
    return root;
  }

  void join(int a, int b) {
    int rootA = of(a);
    int rootB = of(b);
    parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
}

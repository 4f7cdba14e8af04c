/// The normalizer's knowledge, read from YAML: [org.gouji.normalizer.internal.vocabulary.Vocabulary]
/// (start here).
package org.gouji.normalizer.internal.vocabulary;

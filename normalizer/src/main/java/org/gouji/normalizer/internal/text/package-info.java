/// Characters to tokens: [org.gouji.normalizer.internal.text.Folded] (start here) and the number grammar,
/// [org.gouji.normalizer.internal.text.Scanner].
package org.gouji.normalizer.internal.text;

/// From files to assessments: [org.gouji.corpus.Pipeline] (start here) runs the three stages.
package org.gouji.corpus;

/// What people name .doc and is none: web pages ([org.gouji.extractor.internal.other.WebReader], start
/// here), alone or as Word's single-file page, Word 2003 XML, RTF and OpenDocument text.
package org.gouji.extractor.internal.other;

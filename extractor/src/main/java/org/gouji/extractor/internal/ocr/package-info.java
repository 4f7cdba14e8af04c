/// Text of pictures of pages: [org.gouji.extractor.internal.ocr.Scan] (start here) cleans and
/// straightens a picture and finds its rulings; [org.gouji.extractor.internal.ocr.Recogniser] runs the
/// networks that find and read its text.
package org.gouji.extractor.internal.ocr;

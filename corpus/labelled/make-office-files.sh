#!/bin/sh
# Makes what needs an office program: .doc, PDFs laid out by a word processor, scans. The results are checked in;
# nothing that is built or tested needs this script.
#
# usage: corpus/labelled/make-office-files.sh [REPORT...]
#
# Needs soffice (LibreOffice 7 or newer), pdftoppm (poppler), for scans what `mvn -q -DskipTests package` built
# (the pictures of most are worsened as scans.txt says), and the
# fonts WenQuanYi Zen Hei and Noto CJK (their folders in WQY and NOTO, as Debian has them). A report is named like its
# source; the line `formats:` of the source says what is made: doc, pdf-wqy, pdf-noto, scan.
set -eu
WQY=${WQY:-/usr/share/fonts/truetype/wqy}
NOTO=${NOTO:-/usr/share/fonts/opentype/noto}
here=$(cd "$(dirname "$0")" && pwd)
testing=$here/../../extractor/target/test-classes
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# fonts FOLDER: with this configuration every font is one of that folder
fonts() {
  cat >"$work/fonts.conf" <<END
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$1</dir><cachedir>$work/cache</cachedir></fontconfig>
END
}

office() { # FORMAT FILE
  FONTCONFIG_FILE="$work/fonts.conf" soffice --headless "-env:UserInstallation=file://$work/profile" \
    --convert-to "$1" --outdir "$work" "$2" >/dev/null 2>&1
}

scan() { # NAME: as the table says; otherwise grey pages of 110 dots an inch, which is what old copiers send
  how=$(sed -n "s/^$1  *//p" "$here/scans.txt")
  if [ -n "$how" ]; then
    # shellcheck disable=SC2086 # nine words
    java -Djava.awt.headless=true -cp "$testing:${CLASSES:-$here/../../app/target/lib/*}" \
      org.gouji.extractor.testing.Copier "$here/files/$1.pdf" "$here/files/$1-scan.pdf" $how
    return
  fi
  fonts "$WQY"
  office pdf "$here/files/$1.docx"
  pdftoppm -r 110 -gray -jpeg -jpegopt quality=45 "$work/$1.pdf" "$work/$1-page"
  java -cp "${CLASSES:-$here/../../app/target/lib/*}" org.gouji.corpus.sample.ImagePdf "$here/files/$1-scan.pdf" "$work/$1"-page*.jpg
}

for source in "$here"/sources/*.txt; do
  name=$(basename "$source" .txt)
  [ $# -eq 0 ] || case " $* " in *" $name "*) ;; *) continue ;; esac
  formats=$(sed -n 's/^formats: \[\(.*\)\]$/\1/p' "$source" | tr ',' ' ')
  for format in $formats; do
    docx="$here/files/$name.docx"
    case $format in
      doc) fonts "$WQY"; office doc "$docx"; mv "$work/$name.doc" "$here/files/" ;;
      pdf-wqy) fonts "$WQY"; office pdf "$docx"; mv "$work/$name.pdf" "$here/files/" ;;
      pdf-noto) fonts "$NOTO"; office pdf "$docx"; mv "$work/$name.pdf" "$here/files/" ;;
      scan) scan "$name" ;;
    esac
  done
done

// a text without accents, case, apostrophes and other signs, as one searches and compares it
L.plainText = (text) =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}'’ʻʼ]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase()
    .replace(/[əıłßœæ]/g, (letter) => ({ə: "e", ı: "i", ł: "l", ß: "ss", œ: "oe", æ: "ae"})[letter]); // no keyboard abroad has these

/*
 * How a name sounds, made of its plain text, whoever spelled it: English, French, German or Russian.
 *
 *     L.sound("tschetschenien")  // "cecenien"; so begins what "tchetchenie" and "чеченская" give, too
 *
 * It is forgiving, not right: what it cannot tell apart are few places, and those that are spelled so come first.
 */
L.sound = (plain) =>
  L.sound.ALIKE.reduce(
    (text, [spelled, heard]) => text.replace(spelled, heard),
    plain.replace(/[\u0400-\u052f]/g, (letter) => L.sound.CYRILLIC[letter] ?? letter),
  );

// each letter without its marks, and what English writes for it
L.sound.CYRILLIC = Object.fromEntries(
  (
    "аa бb вv гg дd еe жzh зz иi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya " +
    "іi єe ґg ғg қk ңn өo үu ұu һh ҳh ҷj әa ӕe"
  )
    .split(" ")
    .map((one) => [one[0], one.slice(1)]),
);

// what languages write for one sound, in the order in which it is heard
L.sound.ALIKE = [
  [/t?sch|t?ch|tsh|cz|sz|sh/g, "c"],
  [/dzh|dj|zh/g, "j"],
  [/ou/g, "u"],
  [/w/g, "v"],
  [/kh/g, "h"],
  [/[yij]+/g, "i"],
  [/ts/g, "z"],
  [/(.)\1/g, "$1"],
];

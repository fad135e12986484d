/*
 * L.TouchedAddress: takes a fragment apart, also one that a chat, a mailer, a tracker or an editor of pages has touched.
 *
 *     L.TouchedAddress.parts("#hill%26from=1990.?fbclid=x");
 *     // [{name: "id", value: "hill", raw: "hill"}, {name: "from", value: "1990", …}, {name: "fbclid", …}]
 *
 * Nothing here undoes what L.Address writes: it writes = & ? # and + in a value as %3D %26 %3F %23 %2B;
 * but the signs of what is searched for are of half width.
 */
L.TouchedAddress = {
  parts(fragment) {
    return fragment
      .replace(/:~:.*$/s, "") // where to scroll to, which some browsers leave in
      .replace(/%EF%BC%([89])/gi, (_, half) => `%${half - 6}`) // signs and digits of full width, as some keyboards have
      .replace(/(&|%26)(amp|(#|%23)(0*38|x0*26))(;|%3B)/gi, "$1") // & as HTML writes it
      .split(/[&?#]|;(?=\w+=)/)
      .flatMap((segment) => this._decoded(segment).split(/[&?#]/))
      .filter(Boolean)
      .map((raw) => this._part(raw));
  },

  // the id of the place that is meant: ids are small letters and hyphens, whatever a keyboard or an editor made of them
  place(text, places) {
    const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const id = plain.replace(/[^\p{L}\p{N}']+/gu, "-").replace(/^-|-$/g, "");
    return [text, id].find((one) => places.has(one)) ?? null;
  },

  // without the encoding of what parts an address, which is ours only behind a = of its own
  _decoded(segment) {
    if (segment.includes("=")) return segment.replace(/%(26|3F|23)(?=\w+=)/gi, "&");
    const once = segment.replace(/%(25)+(?=26|3D|3F|23|2C)/gi, "%");
    if (!/(^|%26|%3F|%23)\w+%3D/i.test(once)) return once;
    return once.replace(/%3D/gi, "=").replace(/%(26|3F|23)/gi, "&");
  },

  _part(raw) {
    const [, name, value] = /^([^=]*)=(.*)$/s.exec(raw) ?? [raw, "id", raw];
    if (name && !value && !L.Address.names.includes(name)) return this._part(name); // some write "hill=" for a place
    const plain = name.replace(/%20|[^\w-]/g, "").toLowerCase();
    return {name: plain, value: this._text(plain, value), raw};
  },

  // null where it cannot be decoded; what stood around an address in a sentence or in markup is no part of it, nor is
  // the 3D that a mail's own encoding puts behind a =
  _text(name, value) {
    try {
      const text = decodeURIComponent(value.replace(/\+/g, " ")).replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "");
      if (name === "q") return text;
      const inner = text.replace(/^(3D)?[^\p{L}\p{N}'-]+|^3D/u, "").replace(/[|<>"[\]{}()].*$/s, "");
      const bare = inner.replace(/[^\p{L}\p{N}']+$/u, "").toLowerCase();
      return name === "id" ? bare.replace(/[\r\n]\s*/g, "") : bare.replace(/\s/g, "");
    } catch {
      return null;
    }
  },
};

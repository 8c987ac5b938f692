/** Characters that XML cannot hold are written _xHHHH_ in strings (ECMA-376 part 1, 22.9.2.19). */

const hex = (code: number): string => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;

function needsEscape(code: number): boolean {
  return (code < 0x20 && code !== 0x09 && code !== 0x0a) || code === 0xfffe || code === 0xffff;
}

export function decodeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** A literal "_x0041_" is written "_x005F_x0041_". A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD. */
export function encodeText(text: string): string {
  let result = text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
  for (let i = 0; i < result.length; i++) {
    const code = result.charCodeAt(i);
    if (code >= 0x20 && code < 0xfffe) continue;
    if (needsEscape(code)) {
      result = result.slice(0, i) + hex(code) + result.slice(i + 1);
      i += 6;
    }
  }
  return result;
}

/** Names of table columns: a line break is written _x000a_ (as Excel does), which reads back the same. */
export function encodeColumnName(name: string): string {
  return encodeText(name).replace(/\n/g, '_x000a_').replace(/\t/g, '_x0009_');
}

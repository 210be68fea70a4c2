/** Longest figure that is a number; longer runs of digits are codes. */
const LONGEST_FIGURE = 24;

/**
 * Value of a figure as the language writes it ("5.000", "1,5", "1'000", "12,345.67"), or null when it is none (a date,
 * a version, an address). `decimalMark` decides where one mark with three digits after it could mean both.
 */
export function parseFigure(figure: string, decimalMark: ',' | '.'): number | null {
  if (figure.length > LONGEST_FIGURE) return null;
  const plain = asciiDigits(figure);
  const groups = plain.split(/[.,'’\s]/);
  if (groups.some((group) => group === '')) return null;
  if (groups.length === 1) return finite(plain);
  const marks: string[] = [];
  for (const character of plain) if (character < '0' || character > '9') marks.push(character);
  const last = marks[marks.length - 1] ?? '';
  const inner = groups.slice(1, -1);
  const tail = groups[groups.length - 1] ?? '';
  const firstFits = (groups[0] ?? '').length <= 3 && !(groups[0] ?? '').startsWith('0');
  const grouped = inner.every((group) => group.length === 3);
  const sameMarks = marks.every((mark) => mark === last);
  if (sameMarks) {
    const thousands = firstFits && grouped && tail.length === 3;
    if (marks.length > 1) return thousands ? finite(groups.join('')) : null;
    if (last !== '.' && last !== ',') return thousands ? finite(groups.join('')) : null;
    if (thousands && last !== decimalMark) return finite(groups.join(''));
    return finite(`${groups[0] ?? ''}.${tail}`);
  }
  const decimal = (last === '.' || last === ',') && marks.filter((mark) => mark === last).length === 1;
  return decimal && firstFits && grouped ? finite(`${groups.slice(0, -1).join('')}.${tail}`) : null;
}

function finite(digits: string): number | null {
  const value = Number(digits);
  return Number.isFinite(value) ? value : null;
}

/** Digits of other scripts as ASCII: every Unicode block of decimal digits begins at a multiple of ten from its zero. */
function asciiDigits(figure: string): string {
  let ascii = true;
  for (let i = 0; i < figure.length && ascii; i++) if (figure.charCodeAt(i) > 0x7f) ascii = false;
  if (ascii) return figure;
  return Array.from(figure, (character) => {
    const point = character.codePointAt(0) ?? 0;
    for (const zero of [0x660, 0x6f0, 0x966, 0x9e6, 0xff10]) {
      if (point >= zero && point <= zero + 9) return String(point - zero);
    }
    return character;
  }).join('');
}

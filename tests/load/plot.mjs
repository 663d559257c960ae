// A plot of lines over two logarithmic axes, as SVG.

const width = 760;
const height = 460;
const left = 70;
const right = 150;
const top = 50;
const bottom = 60;
const colors = ["#0b6e99", "#b3541e", "#4d7c2f", "#7b3f8c", "#8c7400", "#b0244c"];

const decades = (low, high) => Array.from(
  { length: Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low)) + 1 },
  (_, i) => 10 ** (Math.floor(Math.log10(low)) + i));

/** lines: [{ name, points: [[x, y], …] }] with positive numbers; tickX, tickY: how a number is written. */
export const plot = ({ title, x, y, tickX, tickY, ticksX, lines }) => {
  const ys = lines.flatMap(line => line.points.map(point => point[1]));
  const ticksY = decades(Math.min(...ys), Math.max(...ys));
  const scale = (ticks, from, to, margin) => value =>
    from + (to - from) * (margin + (1 - 2 * margin) * Math.log(value / ticks[0]) / Math.log(ticks.at(-1) / ticks[0]));
  const atX = scale(ticksX, left, width - right, 0.05);
  const atY = scale(ticksY, height - bottom, top, 0);
  const number = value => value.toFixed(1);

  // Names stand at the ends of their lines, apart from one another.
  const names = lines
    .map((line, i) => ({ name: line.name, color: colors[i % colors.length], at: atY(line.points.at(-1)[1]) }))
    .sort((a, b) => a.at - b.at);
  names.forEach((name, i) => { name.at = Math.max(name.at, i > 0 ? names[i - 1].at + 16 : 0); });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${left}" y="26" font-size="15">${title}</text>`,
    ...ticksY.map(tick => `<path d="M${left} ${number(atY(tick))}H${width - right}" stroke="#ddd"/>`
      + `<text x="${left - 8}" y="${number(atY(tick) + 4)}" text-anchor="end">${tickY(tick)}</text>`),
    ...ticksX.map(tick => `<path d="M${number(atX(tick))} ${height - bottom}v5" stroke="#333"/>`
      + `<text x="${number(atX(tick))}" y="${height - bottom + 20}" text-anchor="middle">${tickX(tick)}</text>`),
    `<path d="M${left} ${top}V${height - bottom}H${width - right}" fill="none" stroke="#333"/>`,
    `<text x="${(left + width - right) / 2}" y="${height - 14}" text-anchor="middle">${x}</text>`,
    `<text transform="translate(18 ${(top + height - bottom) / 2}) rotate(-90)" text-anchor="middle">${y}</text>`,
    ...lines.map((line, i) => {
      const places = line.points.map(([px, py]) => [number(atX(px)), number(atY(py))]);
      const color = colors[i % colors.length];
      return `<polyline points="${places.map(place => place.join()).join(" ")}" fill="none" stroke="${color}" stroke-width="2"/>`
        + places.map(([px, py]) => `<circle cx="${px}" cy="${py}" r="3.5" fill="${color}"/>`).join("");
    }),
    ...names.map(({ name, color, at }) => `<text x="${width - right + 12}" y="${number(at + 4)}" fill="${color}">${name}</text>`),
    "</svg>",
    "",
  ].join("\n");
};

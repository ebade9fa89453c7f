/** Runs in a page: how many people or circles are named in each of its pictures, and which writings cover each other or lie outside. */
export const overlapsOf = `(() => {
  const overlaps = [];
  const named = [];
  for (const svg of document.querySelectorAll('body > svg')) {
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll('text')].map((text) => ({
      text: text.textContent,
      box: text.getBoundingClientRect(),
    }));
    named.push([...svg.querySelectorAll('text.label')].filter((text) => /^[pk]-/.test(text.parentNode.querySelector('title').textContent)).length);
    for (const [place, { text, box }] of boxes.entries()) {
      if (box.left < frame.left - 0.5 || box.right > frame.right + 0.5 || box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5) {
        overlaps.push(text + ' lies outside');
      }
      for (const other of boxes.slice(place + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 0.5 && down > 3) overlaps.push(text + ' and ' + other.text);
      }
    }
  }
  return { overlaps, named };
})()`;

/**
 * Runs in a page: every writing that is shown with its contrast, as WCAG 2.2 counts it. Under a writing lies what covers the
 * middle of it last; what can be seen through is mixed with what is under that.
 */
export const contrastsOf = `(() => {
  const parse = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\\d.]+/g).map(Number);
    return { red, green, blue, alpha };
  };
  const over = (top, under, alpha) => ({
    red: top.red * alpha + under.red * (1 - alpha),
    green: top.green * alpha + under.green * (1 - alpha),
    blue: top.blue * alpha + under.blue * (1 - alpha),
  });
  const light = ({ red, green, blue }) => {
    const part = (channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  const contrast = (one, other) => {
    const [bright, dark] = [light(one), light(other)].sort((a, b) => b - a);
    return (bright + 0.05) / (dark + 0.05);
  };
  const pageColour = () => {
    const colour = parse(getComputedStyle(document.body).backgroundColor);
    return colour.alpha === 0 ? { red: 255, green: 255, blue: 255 } : colour;
  };
  const found = [];
  for (const text of document.querySelectorAll('svg text')) {
    const svg = text.closest('figure svg');
    const box = text.getBoundingClientRect();
    if (svg === null || box.width === 0) continue;
    const style = getComputedStyle(text);
    const fill = parse(style.fill);
    // Its own edge is what lies around a writing that has one.
    if (style.stroke !== 'none' && parseFloat(style.strokeWidth) >= 3) {
      found.push([text.textContent, contrast(fill, parse(style.stroke))]);
      continue;
    }
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    let under = pageColour();
    for (const shape of svg.querySelectorAll('rect, circle, path')) {
      if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      const { fill: paint, fillOpacity, opacity } = getComputedStyle(shape);
      if (paint === 'none') continue;
      const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
      if (!shape.isPointInFill(point)) continue;
      const colour = parse(paint);
      under = over(colour, under, colour.alpha * Number(fillOpacity) * Number(opacity));
    }
    found.push([text.textContent, contrast(fill, under)]);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (walker.currentNode.textContent.trim() === '' || element.closest('svg, style') || element.getClientRects().length === 0) continue;
    let under = pageColour();
    const chain = [];
    for (let each = element; each; each = each.parentElement) chain.unshift(each);
    for (const each of chain) {
      const colour = parse(getComputedStyle(each).backgroundColor);
      under = over(colour, under, colour.alpha);
    }
    found.push([walker.currentNode.textContent.slice(0, 60), contrast(parse(getComputedStyle(element).color), under)]);
  }
  return found;
})()`;

/** The pictures of one frame and theme: `phone.dark`, with the path of each from where the sheet lies. */
export interface Album {
  name: string;
  pictures: string[];
}

/** So many pictures are still told apart on one sheet. */
const ON_A_SHEET = 6;

const STYLE = `
  body { margin: 0; background: #777; font: 18px system-ui, sans-serif; color: #fff; }
  section { padding: 16px; display: grid; grid-template-columns: repeat(6, 1fr); gap: 16px; }
  h2 { grid-column: 1 / -1; margin: 0; }
  figure { margin: 0; }
  img { display: block; width: 100%; max-height: 1300px; object-fit: cover; object-position: top; }
`;

/** One HTML page that shows all pictures, six in each of its sections, whose ids are `phone.dark.1`. */
export function contactSheet(albums: readonly Album[]): string {
  const sections = albums.flatMap(({ name, pictures }) =>
    chunks([...pictures].sort()).map((some, place) => section(`${name}.${place + 1}`, some)),
  );
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Contact sheet</title>\n<style>${STYLE}</style>\n${sections.join('\n')}\n</html>\n`;
}

function section(id: string, pictures: readonly string[]): string {
  const figures = pictures.map((path) => {
    const name = path.replace(/^.*\/|\.png$/g, '');
    return `<figure><a href="${path}"><img src="${path}" alt=""></a><figcaption>${name}</figcaption></figure>`;
  });
  return `<section id="${id}"><h2>${id}</h2>${figures.join('')}</section>`;
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / ON_A_SHEET) }, (_, n) =>
    all.slice(n * ON_A_SHEET, (n + 1) * ON_A_SHEET),
  );
}

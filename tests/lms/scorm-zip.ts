import { strToU8, zipSync } from 'fflate';

interface Part {
  id: string;
  title: string;
  href: string;
  parameters?: string;
  more?: string;
}

const SUE: Part = { id: 'I1', title: 'The Sue call', href: 'sue/index.html' };

/** The text of a manifest that launches `parts`, of SCORM 1.2 unless another edition is named. */
export function manifestOf(parts: Part[] = [SUE], version = '1.2'): string {
  const items = parts.map(({ id, title, parameters, more = '' }) => {
    const extra = parameters ? ` parameters="${parameters}"` : '';
    return `<item identifier="${id}" identifierref="R-${id}"${extra}><title>${title}</title>${more}</item>`;
  });
  const type = version.startsWith('2004') ? 'scormType' : 'scormtype';
  const resources = parts.map(({ id, href }) => {
    return `<resource identifier="R-${id}" type="webcontent" adlcp:${type}="sco" href="${href}"/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
    <!-- A manifest <with> a comment -->
    <manifest identifier="M" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>${version}</schemaversion></metadata>
      <organizations default="O">
        <organization identifier="other"><title>Not this one</title></organization>
        <organization identifier="O"><title>Calls &amp; care</title>${items.join('')}</organization>
      </organizations>
      <resources>${resources.join('')}</resources>
    </manifest>`;
}

/** A package with a manifest for `sue/index.html` and these files instead or besides. */
export function scormZip(files: Record<string, string> = {}): Uint8Array {
  const all = { 'imsmanifest.xml': manifestOf(), 'sue/index.html': '<h1>Sue</h1>', ...files };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

/** The kinds of package, as `--format`, the file name of the zip and `data-edition` spell them. */
export type EditionName = 'scorm-1.2';

/** What differs between the editions; the rest of this engine asks here and never compares names. */
export interface Edition {
  name: EditionName;
  /** How the file name of the one browser chunk begins that only this edition loads. */
  chunk: string;
  schemaVersion: string;
  /** The default namespace of the manifest and the one of the prefix `adlcp`. Some LMSs match the prefix as text. */
  namespaces: { default: string; adlcp: string };
  /** Namespace and control document, for `xsi:schemaLocation` and for validation. */
  schemas: readonly (readonly [namespace: string, file: string])[];
  /** How this edition spells the attribute that makes a resource a SCO. */
  scormType: string;
  /** What lies at the root of the zip beside the manifest. */
  controlDocuments: readonly string[];
}

const IMSCP_12 = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2';
const ADLCP_12 = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';

export const EDITIONS: Readonly<Record<EditionName, Edition>> = {
  'scorm-1.2': {
    name: 'scorm-1.2',
    chunk: 'edition-scorm-12',
    schemaVersion: '1.2',
    namespaces: { default: IMSCP_12, adlcp: ADLCP_12 },
    schemas: [
      [IMSCP_12, 'imscp_rootv1p1p2.xsd'],
      [ADLCP_12, 'adlcp_rootv1p2.xsd'],
    ],
    scormType: 'adlcp:scormtype',
    controlDocuments: ['adlcp_rootv1p2.xsd', 'ims_xml.xsd', 'imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd'],
  },
};

/** Whether `file` is the browser chunk of one edition: of this one, of another, or of none. */
export function chunkOf(file: string, edition: Edition): 'own' | 'other' | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (!/^edition-.*\.js$/.test(name)) return undefined;
  // A hash follows the name after a dot or a hyphen.
  return name.startsWith(`${edition.chunk}.`) || name.startsWith(`${edition.chunk}-`) ? 'own' : 'other';
}

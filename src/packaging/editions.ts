/** The kinds of package, as `--format`, the file name of the zip and `data-edition` spell them. */
export type EditionName = 'scorm-1.2' | 'scorm-2004-3' | 'scorm-2004-4';

/** A namespace of a manifest: its prefix, '' for the default one, and its control document. */
export interface Namespace {
  prefix: string;
  name: string;
  schema: string;
}

/** What differs between the editions; the rest of this engine asks here and never compares names. */
export interface Edition {
  name: EditionName;
  /** What LMSs of this edition and of its like understand alike. */
  family: '1.2' | '2004';
  /** How the file name of the one browser chunk begins that only this family loads. */
  chunk: string;
  schemaVersion: string;
  /** For the manifest and for validation. Some LMSs match the prefixes as text. */
  namespaces: readonly Namespace[];
  /** How this edition spells the attribute that makes a resource a SCO. */
  scormType: string;
  /** Whether LMSs read rules of sequencing and navigation. */
  sequenced: boolean;
  /** What lies at the root of the zip beside the manifest. */
  controlDocuments: readonly string[];
}

const SCORM_12: Edition = {
  name: 'scorm-1.2',
  family: '1.2',
  chunk: 'edition-scorm-12',
  schemaVersion: '1.2',
  namespaces: [
    { prefix: '', name: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2', schema: 'imscp_rootv1p1p2.xsd' },
    { prefix: 'adlcp', name: 'http://www.adlnet.org/xsd/adlcp_rootv1p2', schema: 'adlcp_rootv1p2.xsd' },
  ],
  scormType: 'adlcp:scormtype',
  sequenced: false,
  controlDocuments: ['adlcp_rootv1p2.xsd', 'ims_xml.xsd', 'imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd'],
};

const SEQUENCING = [
  '',
  'auxresource',
  'control',
  'delivery',
  'limit',
  'objective',
  'random',
  'rollup',
  'seqrule',
  'util',
];

const SCORM_2004_4: Edition = {
  name: 'scorm-2004-4',
  family: '2004',
  chunk: 'edition-scorm-2004',
  schemaVersion: '2004 4th Edition',
  namespaces: [
    { prefix: '', name: 'http://www.imsglobal.org/xsd/imscp_v1p1', schema: 'imscp_v1p1.xsd' },
    { prefix: 'adlcp', name: 'http://www.adlnet.org/xsd/adlcp_v1p3', schema: 'adlcp_v1p3.xsd' },
    { prefix: 'adlnav', name: 'http://www.adlnet.org/xsd/adlnav_v1p3', schema: 'adlnav_v1p3.xsd' },
    { prefix: 'imsss', name: 'http://www.imsglobal.org/xsd/imsss', schema: 'imsss_v1p0.xsd' },
  ],
  scormType: 'adlcp:scormType',
  sequenced: true,
  controlDocuments: [
    ...['XMLSchema.dtd', 'adlcp_v1p3.xsd', 'adlnav_v1p3.xsd', 'adlseq_v1p3.xsd', 'datatypes.dtd', 'imscp_v1p1.xsd'],
    ...SEQUENCING.map((part) => `imsss_v1p0${part}.xsd`),
    'xml.xsd',
  ],
};

/** The 3rd edition writes the same manifest, and has control documents of the same names and other content. */
const SCORM_2004_3: Edition = { ...SCORM_2004_4, name: 'scorm-2004-3', schemaVersion: '2004 3rd Edition' };

export const EDITIONS: Readonly<Record<EditionName, Edition>> = {
  'scorm-1.2': SCORM_12,
  'scorm-2004-3': SCORM_2004_3,
  'scorm-2004-4': SCORM_2004_4,
};

/** Whether `file` is the browser chunk of this edition, of another, or of none. */
export function chunkOf(file: string, edition: Edition): 'own' | 'other' | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (!/^edition-.*\.js$/.test(name)) return undefined;
  // A hash follows the name after a dot or a hyphen.
  return name.startsWith(`${edition.chunk}.`) || name.startsWith(`${edition.chunk}-`) ? 'own' : 'other';
}

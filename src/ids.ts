// Ids that content may name. Imports nothing, so that schemas, charts and pages may all use it.

/** Themes that findings and recommendations share. */
export const THEMES = {
  numbers: 'How many children',
  recording: 'Recording and data',
  training: 'Training',
  identification: 'Identification',
  accommodation: 'Accommodation',
  guardianship: 'Guardianship',
  'responding-to-missing': 'Responding to missing',
  coordination: 'Coordination',
  trust: 'Trust and information',
  'legal-status': 'Legal status and asylum',
} as const;

/** The id of a theme. */
export type ThemeId = keyof typeof THEMES;

/** Those whom a recommendation asks to act. */
export const ADDRESSEES = {
  'uk-government': 'UK Government',
  'home-office': 'Home Office',
  'department-for-education': 'Department for Education',
  'welsh-government': 'Welsh Government',
  'local-authorities': 'Local authorities',
  police: 'Police',
  'safeguarding-boards': 'Safeguarding boards',
  'immigration-authorities': 'Immigration authorities',
  prosecutors: 'Prosecutors',
  health: 'Health services',
  education: 'Education',
  carers: 'Carers',
  'voluntary-sector': 'Voluntary sector',
  'anti-slavery-commissioner': 'Independent Anti-Slavery Commissioner',
  researchers: 'Researchers',
} as const;

/** The id of an addressee. */
export type AddresseeId = keyof typeof ADDRESSEES;

/** How strongly a finding is held up, by how it was come by. */
export const STRENGTHS = {
  measured: 'Measured: counted by the report',
  practitioners: 'Reported by practitioners',
  'young-people': 'Reported by young people',
  cited: 'Cited by the report from elsewhere',
} as const;

/** What tables are about, in the order in which the catalogue lists them. */
export const TOPICS = {
  overall: 'Overall numbers',
  responses: 'Who answered',
  regions: 'Regions and nations',
  authorities: 'Local authorities',
  incidents: 'Missing incidents',
  nationality: 'Nationality and gender',
  cases: 'Cases in a study',
  survey: 'What people said',
  quoted: 'Numbers in the text',
  repeated: 'Numbers and dates printed more than once',
  duties: 'Duties and time limits',
  identification: 'Signs and kinds of exploitation',
  practice: 'Parts of good care',
  method: 'How a study was made',
  lost: 'What is lost to us',
} as const;

/** The id of a topic. */
export type TopicId = keyof typeof TOPICS;

/** The ids of a table of names, as the tuple that an enum schema asks for. */
export function idsOf<T extends Record<string, string>>(names: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(names) as [keyof T & string, ...(keyof T & string)[]];
}

// Ids that content may name. Imports nothing, so that schemas, charts and pages may all use it.

/** Themes that findings and recommendations share. */
export const THEMES = {
  numbers: 'How many children',
  recording: 'Recording and data',
  identification: 'Identification',
  training: 'Training',
  disbelief: 'Being believed',
  trust: 'Trust and information',
  guardianship: 'Guardianship',
  accommodation: 'Safe accommodation',
  'foster-care': 'Specialist foster care',
  'private-fostering': 'Private fostering',
  care: 'Care, health and recovery',
  'risk-assessment': 'Risk assessment',
  'responding-to-missing': 'Responding to missing',
  coordination: 'Coordination',
  prevention: 'Prevention and awareness',
  exploitation: 'Forms of exploitation',
  criminalisation: 'Treatment as offenders',
  'legal-status': 'Legal status and asylum',
  policy: 'Law and policy',
  evidence: 'Research and evaluation',
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

/** What a report asks, by the way in which it asks it. */
export const ASKS = {
  recommendation: 'Recommendation',
  suggestion: 'Practitioners’ suggestion',
  duty: 'Duty in law',
  action: 'Action in guidance',
  component: 'Part of good care',
  proposal: 'Proposal',
  step: 'Next step',
} as const;

/** The id of a way of asking. */
export type AskKind = keyof typeof ASKS;

/** Where a law, a convention or guidance applies. */
export const JURISDICTIONS = {
  international: 'International',
  european: 'Europe',
  uk: 'United Kingdom',
  'england-and-wales': 'England and Wales',
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
} as const;

/** What a definition asks for, of one thing that another may ask: how a comparison of terms marks it. */
export const REQUIREMENTS = {
  required: 'Required',
  'not-required': 'Not required',
  'not-stated': 'Not stated',
  'ruled-out': 'Ruled out',
  counted: 'Counted',
} as const;

/** How strongly a finding is held up, by how it was come by. */
export const STRENGTHS = {
  measured: 'Measured: counted by the report',
  practitioners: 'Reported by practitioners',
  'young-people': 'Reported by young people',
  authors: 'Judgement of the authors',
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

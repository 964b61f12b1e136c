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
  'wales-migration-partnership': 'Wales Strategic Migration Partnership',
  courts: 'Courts',
  'legal-representatives': 'Solicitors and other legal representatives',
  interpreters: 'Interpreters',
  'fire-service': 'Fire service',
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

/** How we know what a finding says: what the report does at the place where it says it. */
export const STRENGTHS = {
  measured: 'Counted by the report',
  survey: 'Answers to the report’s own survey',
  practitioners: 'What practitioners said',
  'young-people': 'What young people said',
  authors: 'What the authors themselves say or judge',
  guidance: 'What the guidance itself says',
  cited: 'Cited by the report from elsewhere',
} as const;

/** How a report puts a thing that it asks for, by the verb that it prints. */
export const FORCES = {
  must: 'Must',
  should: 'Should',
  may: 'May or could',
  recommended: 'Recommended, without “must” or “should”',
  stated: 'Stated, without “must” or “should”',
} as const;

/** The id of a force. */
export type ForceId = keyof typeof FORCES;

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

import AskedAndRated from './AskedAndRated.astro';
import AnchoredHeading from './AnchoredHeading.astro';
import AbsenceKey from './AbsenceKey.astro';
import Chart from './Chart.astro';
import Helplines from './Helplines.astro';
import LinkedText from './LinkedText.astro';
import LedgerNote from './LedgerNote.astro';
import Note from './Note.astro';
import Plate from './Plate.astro';
import Row from './Row.astro';
import SiteLink from './SiteLink.astro';
import SmallBase from './SmallBase.astro';
import Source from './Source.astro';
import Statistic from './Statistic.astro';

/** The components that content may use without importing them. Links gain the base of the site. */
export const MDX_COMPONENTS = {
  AbsenceKey,
  AskedAndRated,
  Chart,
  Helplines,
  LedgerNote,
  Note,
  Plate,
  Row,
  SmallBase,
  Source,
  Statistic,
  a: SiteLink,
  h2: AnchoredHeading,
  p: LinkedText,
};

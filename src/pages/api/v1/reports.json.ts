import { describeReport, frame } from '~/api';
import { chapters, reports } from '~/queries';

export const GET = async () => {
  const pages = await chapters();
  return frame((await reports()).map((report) => describeReport(report, pages)));
};

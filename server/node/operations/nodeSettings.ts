import { type NodeChange } from '../api/contract';
import { checkName } from '../names/names';
import { settingWrong } from '../problems/settingWrong';
import { type NodeSettings } from '../store/rows';
import { type UrlGuard } from '../urls/guard';
import { checkPlatform } from './side';

/** Partners are told of the tracker's URL, in a field of so many characters. */
const longestTrackerUrl = 255;

/**
 * The settings of a change as they are kept; those that are left out are not changed. Throws `setting-wrong`,
 * `platform-unknown`, what `checkName` throws, and what the URL guard throws.
 */
export function checkSettings(change: NodeChange, guard: UrlGuard): Partial<NodeSettings> {
  const { shortName, platform, trackerUrl, projects, publicUrl } = change;
  return {
    ...(shortName !== undefined && { shortName: shortName === null ? null : checkName(shortName, 'short name') }),
    ...(platform !== undefined && { platform: platform === null ? null : checkPlatform(platform) }),
    ...(trackerUrl !== undefined && { trackerUrl: trackerUrl === null ? null : checkTrackerUrl(trackerUrl) }),
    ...(projects !== undefined && { projects: checkProjects(projects) }),
    ...(publicUrl !== undefined && { publicUrl: publicUrl === null ? null : guard.check(publicUrl).href }),
  };
}

function checkTrackerUrl(text: string): string {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isWeb) throw settingWrong('trackerUrl', 'it is a URL that begins with https:// or http://');
  if (url.username !== '' || url.password !== '')
    throw settingWrong('trackerUrl', 'take user name and password out of it');
  if (url.href.length > longestTrackerUrl)
    throw settingWrong('trackerUrl', `it has at most ${longestTrackerUrl} characters`);
  return url.href;
}

function checkProjects(projects: readonly string[]): readonly string[] {
  const trimmed = projects.map((project) => project.trim());
  if (trimmed.some((project) => project === '' || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(project)))
    throw settingWrong('projects', 'each is one line with at least one character');
  return [...new Set(trimmed)];
}

// Stands in for @vscode/deviceid, which makes an id for telemetry and keeps it in the home folder.

export function getDeviceId(): Promise<string> {
  return Promise.resolve('00000000-0000-4000-8000-000000000000');
}

/** Labels of one time series, by name. */
export type Labels = Readonly<Record<string, string>>;

/** A family of time series in the text form of Prometheus (version 0.0.4). */
export interface Metric {
  readonly name: string;
  /** The lines of the family, with HELP and TYPE, without an end of line. */
  lines(): readonly string[];
}

interface Description {
  readonly name: string;
  readonly help: string;
}

/** The most series that a family keeps: labels come from tables, so that more are a mistake. */
const mostSeries = 1000;

/** Counts what happened; it only grows. */
export class Counter implements Metric {
  readonly name: string;
  private readonly series = new Map<string, number>();

  constructor(private readonly description: Description) {
    this.name = description.name;
  }

  add(labels: Labels): void {
    const key = labelText(labels);
    if (!this.series.has(key) && this.series.size >= mostSeries) return;
    this.series.set(key, (this.series.get(key) ?? 0) + 1);
  }

  lines(): readonly string[] {
    const values = [...this.series].map(([labels, value]) => `${this.name}${labels} ${value}`);
    return [...head(this.description, 'counter'), ...values];
  }
}

/** Something that is measured at the moment at which somebody asks. */
export class Gauge implements Metric {
  readonly name: string;

  constructor(
    private readonly description: Description,
    private readonly read: () => readonly (readonly [Labels, number])[],
  ) {
    this.name = description.name;
  }

  lines(): readonly string[] {
    const values = this.read().map(([labels, value]) => `${this.name}${labelText(labels)} ${value}`);
    return [...head(this.description, 'gauge'), ...values];
  }
}

interface Distribution {
  readonly counts: number[];
  sum: number;
  count: number;
}

/** How long things took, in seconds, sorted into buckets. */
export class Histogram implements Metric {
  readonly name: string;
  private readonly series = new Map<string, Distribution & { readonly labels: Labels }>();

  constructor(
    private readonly description: Description,
    private readonly bounds: readonly number[],
  ) {
    this.name = description.name;
  }

  observe(seconds: number, labels: Labels): void {
    const key = labelText(labels);
    let one = this.series.get(key);
    if (!one) {
      if (this.series.size >= mostSeries) return;
      one = { labels, counts: this.bounds.map(() => 0), sum: 0, count: 0 };
      this.series.set(key, one);
    }
    one.sum += seconds;
    one.count++;
    for (const [at, bound] of this.bounds.entries()) if (seconds <= bound) one.counts[at] = (one.counts[at] ?? 0) + 1;
  }

  lines(): readonly string[] {
    const values = [...this.series.values()].flatMap(({ labels, counts, sum, count }) => [
      ...this.bounds.map((bound, at) => `${this.name}_bucket${labelText({ ...labels, le: `${bound}` })} ${counts[at]}`),
      `${this.name}_bucket${labelText({ ...labels, le: '+Inf' })} ${count}`,
      `${this.name}_sum${labelText(labels)} ${sum}`,
      `${this.name}_count${labelText(labels)} ${count}`,
    ]);
    return [...head(this.description, 'histogram'), ...values];
  }
}

export const metricsMediaType = 'text/plain; version=0.0.4; charset=utf-8';

/** What Prometheus reads. */
export function metricsText(metrics: readonly Metric[]): string {
  return `${metrics.flatMap((metric) => metric.lines()).join('\n')}\n`;
}

function head({ name, help }: Description, type: string): readonly string[] {
  return [`# HELP ${name} ${help.replace(/\\/g, '\\\\').replace(/\n/g, '\\n')}`, `# TYPE ${name} ${type}`];
}

function labelText(labels: Labels): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return parts.length === 0 ? '' : `{${parts.join(',')}}`;
}

function escapeLabel(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
}

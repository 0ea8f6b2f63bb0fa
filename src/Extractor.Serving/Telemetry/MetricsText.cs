using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using Extractor.Serving.Answers;

namespace Extractor.Serving.Telemetry;

/// <summary>The instruments of one server in the text format of Prometheus: https://prometheus.io/docs/instrumenting/exposition_formats/.</summary>
internal sealed class MetricsText : IDisposable
{
    /// <summary>Upper bounds of the buckets, in seconds: those that the semantic conventions of OpenTelemetry advise.</summary>
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), Series> series = new();

    /// <summary>Listens to the meter whose scope is <paramref name="scope"/>.</summary>
    internal MetricsText(object scope)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == ServerMeter.Name && ReferenceEquals(instrument.Meter.Scope, scope))
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Of(instrument, tags).Add(value));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Of(instrument, tags).Add(value));
        listener.Start();
    }

    internal Task Answer(Exchange exchange)
    {
        listener.RecordObservableInstruments();
        exchange.Response.Headers.CacheControl = "no-store";
        return exchange.SendAsync(Encoding.UTF8.GetBytes(Write()), "text/plain; version=0.0.4; charset=utf-8");
    }

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();

    private Series Of(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            labels.Append(labels.Length > 0 ? "," : string.Empty).Append(Name(name)).Append("=\"").Append(value).Append('"');
        }

        return series.GetOrAdd((instrument, labels.ToString()), static key => new Series(key.Instrument));
    }

    private string Write()
    {
        var text = new StringBuilder();
        foreach (var instrument in series.GroupBy(item => item.Key.Instrument).OrderBy(group => group.Key.Name, StringComparer.Ordinal))
        {
            var name = Name(instrument.Key.Name) + instrument.Key switch
            {
                Histogram<double> => "_seconds",
                Counter<long> => "_total",
                _ => string.Empty,
            };
            var type = instrument.Key switch
            {
                Histogram<double> => "histogram",
                Counter<long> => "counter",
                _ => "gauge",
            };
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {instrument.Key.Description}\n# TYPE {name} {type}\n");
            foreach (var ((_, labels), value) in instrument.OrderBy(item => item.Key.Labels, StringComparer.Ordinal))
            {
                value.Write(text, name, labels);
            }
        }

        return text.ToString();
    }

    private static string Name(string name) => name.Replace('.', '_');

    private sealed class Series(Instrument instrument)
    {
        private readonly Lock gate = new();
        private readonly long[] buckets = new long[Bounds.Length];
        private double sum;
        private long count;

        internal void Add(double value)
        {
            lock (gate)
            {
                sum = instrument is ObservableInstrument<long> ? value : sum + value;
                count++;
                for (var at = 0; at < Bounds.Length; at++)
                {
                    buckets[at] += value <= Bounds[at] ? 1 : 0;
                }
            }
        }

        internal void Write(StringBuilder text, string name, string labels)
        {
            lock (gate)
            {
                if (instrument is not Histogram<double>)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}{(labels.Length > 0 ? "{" + labels + "}" : string.Empty)} {sum}\n");
                    return;
                }

                var with = labels.Length > 0 ? labels + "," : string.Empty;
                for (var at = 0; at < Bounds.Length; at++)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{with}le=\"{Bounds[at]}\"}} {buckets[at]}\n");
                }

                text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{with}le=\"+Inf\"}} {count}\n{name}_sum{{{labels}}} {sum}\n{name}_count{{{labels}}} {count}\n");
            }
        }
    }
}

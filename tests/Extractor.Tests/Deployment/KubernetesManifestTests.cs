using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Extractor.Distribution.Broker;
using Extractor.Storage.PostgreSql;

namespace Extractor.Tests.Deployment;

/// <summary>
/// The example for Kubernetes with KEDA, as far as it can be held against the program without a cluster: it is valid, what the worker is told is
/// what the program takes, and the autoscaler looks at the queue that the worker takes from.
/// </summary>
public sealed class KubernetesManifestTests
{
    private static readonly Lazy<JsonElement[]> File = new(() => DeploymentFile.Read("kubernetes", "kubernetes/worker.yaml"));

    private static JsonElement Pod => Of("Deployment").At("spec", "template", "spec");

    private static JsonElement Worker => Pod.GetProperty("containers").EnumerateArray().Single();

    private static ParseResult Arguments => DeploymentFile.Parse(Worker.GetProperty("args").Texts());

    [TestCase("{ apiVersion: apps/v1, kind: Deployment, metadata: { name: a }, spec: { replicas: many, selector: {}, template: {} } }", "replicas must be integer")]
    [TestCase("{ apiVersion: apps/v1, kind: Deploiment, metadata: { name: a } }", "there is no Deploiment in apps/v1")]
    [TestCase("{ apiVersion: keda.sh/v1alpha1, kind: ScaledObject, metadata: { name: a }, spec: { scaleTargetRef: { name: a } } }", "triggers")]
    public void What_a_manifest_may_not_say_is_found(string text, string error) =>
        Assert.That(DeploymentFile.Validate("kubernetes", text).Error, Does.Contain(error));

    [Test]
    public void The_worker_is_told_what_the_program_takes()
    {
        var store = new Npgsql.NpgsqlConnectionStringBuilder(ServerAddress.Parse(Arguments.GetRequiredValue<string>("--store")).ConnectionString);

        Assert.Multiple(() =>
        {
            Assert.That(Arguments.CommandResult.Command.Name, Is.EqualTo("worker"));
            Assert.That(BrokerAddress.Parse(Arguments.GetRequiredValue<string>("--broker"), "secret").Shown, Is.EqualTo("amqp://extractor@broker:5672/"));
            Assert.That((store.Host, store.Username, store.Database), Is.EqualTo(("database", "extractor", "extractor")));
            Assert.That(Arguments.GetValue<string>("--telemetry"), Is.EqualTo("otlp"));
            Assert.That(Worker.At("resources", "requests").TextAt("cpu"), Is.EqualTo(Arguments.GetValue<int?>("--jobs")?.ToString(CultureInfo.InvariantCulture)), "a job takes a processor");
        });
    }

    /// <summary>OTEL_* are read by the library: https://opentelemetry.io/docs/specs/otel/protocol/exporter/.</summary>
    [Test]
    public void Variables_are_those_that_are_read()
    {
        var names = Worker.GetProperty("env").EnumerateArray().Select(static variable => variable.TextAt("name"));

        Assert.That(names, Is.EquivalentTo(new[] { BrokerAddress.PasswordVariable, "PGPASSWORD", "OTEL_EXPORTER_OTLP_ENDPOINT" }));
    }

    [Test]
    public void The_autoscaler_looks_at_the_queue_of_the_worker()
    {
        var spec = Of("ScaledObject").GetProperty("spec");
        var trigger = spec.GetProperty("triggers").EnumerateArray().Single();

        Assert.Multiple(() =>
        {
            Assert.That(spec.TextAt("scaleTargetRef", "name"), Is.EqualTo(Of("Deployment").TextAt("metadata", "name")));
            Assert.That(trigger.TextAt("type"), Is.EqualTo("rabbitmq"));
            Assert.That(trigger.TextAt("metadata", "queueName"), Is.EqualTo(Arguments.GetValue<string>("--queue")).And.EqualTo(WorkQueues.UsualName));
            Assert.That(trigger.TextAt("metadata", "protocol"), Is.EqualTo("amqp"), "the broker needs no plugin");
            Assert.That(trigger.TextAt("authenticationRef", "name"), Is.EqualTo(Of("TriggerAuthentication").TextAt("metadata", "name")));
            Assert.That(TimeSpan.FromSeconds(spec.GetProperty("cooldownPeriod").GetInt32()), Is.GreaterThan(WorkQueues.UsualDelays.Max()), "workers are there when what failed comes back");
        });
    }

    [Test]
    public void Secrets_are_those_that_the_file_describes()
    {
        var text = System.IO.File.ReadAllText(Path.Combine(RepositoryFolders.Root, "deploy", "kubernetes", "worker.yaml"));
        var taken = Worker.GetProperty("env").EnumerateArray().Where(static variable => variable.TryGetProperty("valueFrom", out _))
            .Select(static variable => variable.At("valueFrom", "secretKeyRef"))
            .Select(static reference => (reference.TextAt("name"), reference.TextAt("key")))
            .Concat(Of("TriggerAuthentication").At("spec", "secretTargetRef").EnumerateArray().Select(static reference => (reference.TextAt("name"), reference.TextAt("key"))));

        Assert.That(taken, Is.EquivalentTo(new[] { ("extractor-passwords", "broker"), ("extractor-passwords", "database"), ("extractor-passwords", "broker-url") }));
        Assert.That(text, Does.Contain("The secret extractor-passwords has broker (the password), broker-url (amqp://USER:PASSWORD@HOST:5672/VHOST, for the autoscaler) and database."));
    }

    [Test]
    public void Folders_that_are_named_are_mounted_and_the_pod_fits_its_image_and_labels()
    {
        var volumes = Pod.GetProperty("volumes").EnumerateArray().Select(static volume => volume.TextAt("name")).ToList();
        var mounts = Worker.GetProperty("volumeMounts").EnumerateArray().ToDictionary(static mount => mount.TextAt("mountPath"), static mount => mount.TextAt("name"));

        Assert.That(
            System.IO.File.ReadAllLines(Path.Combine(RepositoryFolders.Root, "deploy", "Containerfile")),
            Does.Contain(string.Create(CultureInfo.InvariantCulture, $"USER {Pod.At("securityContext", "runAsUser").GetInt32()}:{Pod.At("securityContext", "runAsUser").GetInt32()}")));
        Assert.That(mounts.Keys, Is.SupersetOf(Arguments.GetValue<string[]>("--root")!).And.Contain("/tmp"), "the root is read-only");
        Assert.That(mounts.Values, Is.EquivalentTo(volumes));
        Assert.That(Of("Deployment").TextAt("spec", "selector", "matchLabels", "app"), Is.EqualTo(Of("Deployment").TextAt("spec", "template", "metadata", "labels", "app")));
        Assert.That(Pod.GetProperty("terminationGracePeriodSeconds").GetInt32(), Is.GreaterThan(Arguments.GetValue<int>("--drain")));
    }

    private static JsonElement Of(string kind) => File.Value.Single(document => document.TextAt("kind") == kind);
}

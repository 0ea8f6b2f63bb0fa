using System.Globalization;
using System.Text.Json;
using Extractor.Distribution.Broker;
using Extractor.Storage.PostgreSql;

namespace Extractor.Tests.Deployment;

/// <summary>
/// The example for Docker Compose, as far as it can be held against the program without containers: it is valid, what the services are told is what
/// the program takes, and what one service names another has.
/// </summary>
public sealed class ComposeFileTests
{
    private static readonly Lazy<JsonElement> File = new(() => DeploymentFile.Read("compose", "compose.yaml").Single().GetProperty("services"));

    private static JsonElement Services => File.Value;

    [Test]
    public void What_a_compose_file_may_not_say_is_found() => Assert.That(
        DeploymentFile.Validate("compose", "services: { worker: { imag: a } }").Error, Does.Contain("/services/worker must NOT have additional properties"));

    [TestCase("worker")]
    [TestCase("submit")]
    public void What_is_started_is_what_the_program_takes(string service)
    {
        var parsed = DeploymentFile.Parse(Services.At(service, "command").Texts());
        var broker = BrokerAddress.Parse(parsed.GetRequiredValue<string>("--broker"), "secret");
        var store = ServerAddress.Parse(parsed.GetRequiredValue<string>("--store"));
        var settings = new Npgsql.NpgsqlConnectionStringBuilder(store.ConnectionString);

        Assert.Multiple(() =>
        {
            Assert.That(parsed.CommandResult.Command.Name, Is.EqualTo(service));
            Assert.That(broker.Shown, Is.EqualTo("amqp://extractor@broker:5672/"), "the service and the usual port of its image");
            Assert.That(Services.TextAt("broker", "environment", "RABBITMQ_DEFAULT_USER"), Is.EqualTo("extractor"));
            Assert.That(settings.Host, Is.EqualTo("database"));
            Assert.That(settings.Port, Is.EqualTo(5432));
            Assert.That(settings.Username, Is.EqualTo(Services.TextAt("database", "environment", "POSTGRES_USER")));
            Assert.That(settings.Database, Is.EqualTo(Services.TextAt("database", "environment", "POSTGRES_DB")));
            Assert.That(settings.Password, Is.Null.Or.Empty, "the driver takes PGPASSWORD");
        });
    }

    [TestCase("worker")]
    [TestCase("submit")]
    public void Passwords_are_those_of_the_servers_and_come_by_variables_that_are_read(string service)
    {
        var variables = Services.At(service, "environment").EnumerateObject().ToDictionary(static variable => variable.Name, static variable => variable.Value.GetString());

        Assert.That(variables, Is.EquivalentTo(new Dictionary<string, string>
        {
            [BrokerAddress.PasswordVariable] = Services.TextAt("broker", "environment", "RABBITMQ_DEFAULT_PASS"),
            ["PGPASSWORD"] = Services.TextAt("database", "environment", "POSTGRES_PASSWORD"),
        }));
    }

    [Test]
    public void Documents_have_one_path_for_those_who_submit_and_those_who_read()
    {
        var folder = Services.At("submit", "command").Texts()[1];
        var roots = DeploymentFile.Parse(Services.At("worker", "command").Texts()).GetValue<string[]>("--root");

        Assert.That(roots, Is.EqualTo(new[] { folder }));
        foreach (var service in (string[])["worker", "submit"])
        {
            Assert.That(Services.At(service, "volumes").Texts(), Has.One.EndsWith($":{folder}:ro"), service);
        }
    }

    [Test]
    public void A_worker_may_drain_before_it_is_killed_and_waits_for_what_has_a_probe()
    {
        var grace = int.Parse(Services.TextAt("worker", "stop_grace_period").TrimEnd('s'), CultureInfo.InvariantCulture);

        Assert.That(grace, Is.GreaterThan(DeploymentFile.Parse(Services.At("worker", "command").Texts()).GetValue<int>("--drain")));
        foreach (var needed in Services.At("worker", "depends_on").EnumerateObject())
        {
            Assert.That(needed.Value.TextAt("condition"), Is.EqualTo("service_healthy"));
            Assert.That(Services.TextAt(needed.Name, "healthcheck", "test"), Is.Not.Empty);
        }
    }

    [Test]
    public void Every_image_has_a_version_and_only_ours_may_be_named_by_the_user() => Assert.That(
        Services.EnumerateObject().Select(static service => service.Value.TextAt("image")).Distinct(),
        Is.EquivalentTo(new[] { "rabbitmq:3.13", "postgres:16", "${EXTRACTOR_IMAGE:-extractor:latest}" }), "3.10 and 14 are the oldest that docs/operations.md and the store take");
}

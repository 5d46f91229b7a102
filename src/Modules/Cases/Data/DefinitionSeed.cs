using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Documents;
using Tongban.Cases.Domain;
using Tongban.Cases.Domain.Bundles;
using Tongban.Cases.Messages;
using Tongban.Kernel;
using Tongban.Kernel.Processes;
using Tongban.Kernel.Time;
using Tongban.Platform;
using Tongban.Platform.Data;

namespace Tongban.Cases.Data;

/// <summary>Publishes what the seed folder has and the database hasn't. A version that is there stays as it is.</summary>
internal sealed class DefinitionSeed(Store store, TimeProvider time, Conditions conditions) : ISeed
{
    public int Order => 600;

    public bool DemonstrationOnly => false;

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var operation = new OperationContext(Actor.System("seed"), now, "发布流程、制度、文书、消息和日历", Channel: "cli");
        var found = Found(source).ToList();
        await store.WriteAsync(operation, async (write, token) =>
        {
            var known = await write.Db.Set<DefinitionRow>().Select(row => row.Id).ToListAsync(token);
            write.Db.AddRange(found.Where(row => !known.Contains(row.Id)));
            return Result.Ok;
        }, ct);

        IEnumerable<DefinitionRow> Found(SeedSource seeds) =>
        [
            .. seeds.Files("processes", "*.bpmn").Select(File.ReadAllText).Select(text => Row(DefinitionKinds.Process, Checked(text), 1, text)),
            .. seeds.Files("regimes", "*.json").Select(File.ReadAllText).Select(text => (text, regime: Regime.Parse(text).Value))
                .Select(pair => Row(DefinitionKinds.Regime, pair.regime.Code, pair.regime.Version, pair.text)),
            .. seeds.Files("documents", "*.json").Select(File.ReadAllText).Select(text => (text, template: DocumentTemplate.Parse(text)))
                .Select(pair => Row(DefinitionKinds.Document, pair.template.Code, pair.template.Version, pair.text)),
            .. seeds.Files("messages", "*.json").Select(File.ReadAllText).Select(text => (text, template: Checked(MessageTemplate.Parse(text))))
                .Select(pair => Row(DefinitionKinds.Message, pair.template.Code, pair.template.Version, pair.text)),
            .. seeds.Files("bundles", "*.json").Select(file => (file, text: File.ReadAllText(file))).Select(pair => (pair.text, bundle: Checked(pair.file, Bundle.Parse(pair.text)))).Where(pair => seeds.Takes(pair.bundle.Place))
                .Select(pair => Row(DefinitionKinds.Bundle, pair.bundle.Code, pair.bundle.Version, pair.text)),
            .. seeds.Files("calendars", "*.json").Select(file => Row(DefinitionKinds.Calendar, Path.GetFileNameWithoutExtension(file), 1, File.ReadAllText(file))),
        ];

        DefinitionRow Row(string kind, string code, int version, string content) => new()
        {
            Id = StableId.From("cases.definition", kind, code, version.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Kind = kind,
            Code = code,
            Version = version,
            Content = content,
            PublishedAt = now.UtcDateTime,
        };
    }

    /// <exception cref="InvalidOperationException">The template uses a fact that its event hasn't: an act would fail for its words.</exception>
    private MessageTemplate Checked(MessageTemplate template)
    {
        List<string> faults = [.. MessageChecks.Faults(template), .. template.Remind is { } remind && !conditions.Knows(remind.Condition) ? new[] { $"no such condition: {remind.Condition}" } : []];
        return faults.Count == 0 ? template : throw new InvalidOperationException($"{template.Code}: {string.Join("; ", faults)}");
    }

    /// <exception cref="InvalidOperationException">The bundle's file has faults.</exception>
    private static Bundle Checked(string file, Result<Bundle> bundle) => bundle.IsOk
        ? bundle.Value
        : throw new InvalidOperationException($"{file}: {string.Join("; ", bundle.Problem!.Fields.Select(fault => $"{fault.Path} {fault.Message}"))}");

    /// <exception cref="InvalidOperationException">The process isn't sound: it must not be published.</exception>
    private static string Checked(string bpmn)
    {
        var process = ProcessDefinition.Parse(bpmn).Value;
        var faults = Soundness.Check(process);
        return faults.Count == 0 ? process.Id : throw new InvalidOperationException($"{process.Id}: {faults[0]}");
    }
}

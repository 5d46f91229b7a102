using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Documents;
using Tongban.Kernel;
using Tongban.Kernel.Processes;
using Tongban.Kernel.Time;
using Tongban.Platform;
using Tongban.Platform.Data;

namespace Tongban.Cases.Data;

/// <summary>Publishes what the seed folder has and the database hasn't. A version that is there stays as it is.</summary>
internal sealed class DefinitionSeed(Store store, TimeProvider time) : ISeed
{
    public int Order => 600;

    public bool DemonstrationOnly => false;

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var operation = new OperationContext(Actor.System("seed"), now, "发布流程、制度、文书和日历", Channel: "cli");
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

    /// <exception cref="InvalidOperationException">The process isn't sound: it must not be published.</exception>
    private static string Checked(string bpmn)
    {
        var process = ProcessDefinition.Parse(bpmn).Value;
        var faults = Soundness.Check(process);
        return faults.Count == 0 ? process.Id : throw new InvalidOperationException($"{process.Id}: {faults[0]}");
    }
}

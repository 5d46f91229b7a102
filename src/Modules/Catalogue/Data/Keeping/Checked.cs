using System.Data.Common;
using System.Text.Json;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain.Rules;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>What the board counts 要素完整度看板.</summary>
internal static class Measures
{
    public const string Items = "items";
    public const string WithErrors = "with-errors";
    public const string WithWarnings = "with-warnings";
    public const string Filled = "filled";
    public const string Wanted = "wanted";

    /// <summary>Measures other than a rule's code.</summary>
    public static readonly IReadOnlySet<string> Sums = new HashSet<string>(StringComparer.Ordinal) { Items, WithErrors, WithWarnings, Filled, Wanted };
}

/// <summary>An item's findings as they are counted.</summary>
internal sealed record Checked(Guid ItemId, string Place, string Department)
{
    public int Version { get; init; }

    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public Completeness Completeness { get; init; }

    public IReadOnlyList<(string Where, string Address)> Links { get; init; } = [];

    public int Errors { get; init; }

    public int Warnings { get; init; }

    /// <summary>False for one that was never counted.</summary>
    public bool Counted { get; init; } = true;

    public static Checked Of(Item item, IReadOnlyList<Finding> findings, Completeness completeness) => new(item.Id, item.Place, item.DepartmentKind)
    {
        Version = item.Version,
        Slug = item.Slug,
        Name = item.Name,
        Findings = findings,
        Completeness = completeness,
        Links = [.. RuleBook.Links(item).Where(link => link.Address.StartsWith("http", StringComparison.Ordinal)).DistinctBy(link => link.Address)],
        Errors = findings.Count(finding => finding.Severity == Severity.Error),
        Warnings = findings.Count(finding => finding.Severity == Severity.Warning),
    };

    public static Checked Read(DbDataReader row)
    {
        var findings = row.GetString(7);
        return new Checked(row.GetGuid(0), row.GetString(1), row.GetString(2))
        {
            Errors = row.GetInt32(3),
            Warnings = row.GetInt32(4),
            Completeness = new Completeness(row.GetInt32(5), row.GetInt32(6)),
            Findings = findings.Length == 0 ? [] : JsonSerializer.Deserialize<IReadOnlyList<Finding>>(findings, KernelJson.Options)!,
            Counted = findings.Length > 0,
        };
    }

    public void AddTo(Dictionary<(string Place, string Department, string Measure), int> sums, int sign)
    {
        if (!Counted)
        {
            return;
        }

        void Add(string measure, int amount) => sums[(Place, Department, measure)] = sums.GetValueOrDefault((Place, Department, measure)) + (sign * amount);

        Add(Measures.Items, 1);
        Add(Measures.WithErrors, Errors > 0 ? 1 : 0);
        Add(Measures.WithWarnings, Warnings > 0 ? 1 : 0);
        Add(Measures.Filled, Completeness.Filled);
        Add(Measures.Wanted, Completeness.Wanted);
        foreach (var rule in Findings.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal))
        {
            Add(rule, 1);
        }
    }
}

using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Cases.Contracts;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Documents;
using Tongban.Cases.Domain;
using Tongban.Cases.Domain.Bundles;
using Tongban.Cases.Messages;
using Tongban.Kernel.Processes;
using Tongban.Kernel.Time;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Cases.Data;

/// <summary>The published processes, regimes, templates of documents and messages, and the working calendar, held in memory.</summary>
internal sealed class Definitions(Store store) : IFeedListener, ICalendars, IRegimes
{
    public const string Published = "cases.definition-published";

    private volatile Snapshot _now = Snapshot.Empty;

    public IReadOnlyList<DocumentTemplate> Documents => _now.Documents;

    public MessageBook Messages => _now.Messages;

    /// <summary>The bundles 一件事 in their newest versions.</summary>
    public IReadOnlyList<Bundle> Bundles => [.. _now.Bundles.Values.Where(bundle => _now.Newest[(DefinitionKinds.Bundle, bundle.Code)] == bundle.Version).OrderBy(bundle => bundle.Code, StringComparer.Ordinal)];

    public Bundle Bundle(string code, int version) => _now.Bundles[(code, version)];

    public WorkingCalendar Calendar => _now.Calendar;

    public ProcessDefinition Process(string code, int version) => _now.Processes[(code, version)];

    /// <returns>The newest version of a process or regime; what a case that begins now pins.</returns>
    public int Newest(string kind, string code) => _now.Newest[(kind, code)];

    IReadOnlyList<Regime> IRegimes.All => [.. _now.Regimes.Values.Where(regime => _now.Newest[(DefinitionKinds.Regime, regime.Code)] == regime.Version).OrderBy(regime => regime.Code, StringComparer.Ordinal)];

    Regime? IRegimes.Find(string code) => _now.Newest.TryGetValue((DefinitionKinds.Regime, code), out var version) ? _now.Regimes.GetValueOrDefault((code, version)) : null;

    public Regime Regime(string code, int version) => _now.Regimes[(code, version)];

    /// <summary>What this case is handled by: the versions that it pinned, and the calendar as it is known now.</summary>
    public Rulebook RulesFor(CaseTerms terms) =>
        new(Process(terms.ProcessCode, terms.ProcessVersion), Regime(terms.RegimeCode, terms.RegimeVersion), Calendar);

    public bool Wants(string type) => type == Published;

    public async Task RefreshAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        _now = Checked(Snapshot.Of(await db.Set<DefinitionRow>().ToListAsync(ct)));
    }

    /// <summary>An upgrade brings new templates; without them acts would fail one by one, so the program says so at its start.</summary>
    /// <exception cref="OperatorException">The place is set up, but what this version needs besides isn't there yet.</exception>
    private static Snapshot Checked(Snapshot snapshot) =>
        snapshot.Processes.Count > 0 && Notices.Events.Where(what => !snapshot.Messages.Has(what)).ToList() is { Count: > 0 } missing
            ? throw new OperatorException($"缺少消息模板：{string.Join('、', missing)}。请先运行 tongban seed。")
            : snapshot;

    private sealed record Snapshot(
        FrozenDictionary<(string, int), ProcessDefinition> Processes,
        FrozenDictionary<(string, int), Regime> Regimes,
        FrozenDictionary<(string, int), Bundle> Bundles,
        FrozenDictionary<(string, string), int> Newest,
        IReadOnlyList<DocumentTemplate> Documents,
        MessageBook Messages,
        WorkingCalendar Calendar)
    {
        public static Snapshot Empty { get; } = Of([]);

        /// <summary>What was published was checked then: a definition that can't be read here is a damaged database, and throws.</summary>
        public static Snapshot Of(IReadOnlyList<DefinitionRow> rows) => new(
            Kind(rows, DefinitionKinds.Process).ToFrozenDictionary(row => (row.Code, row.Version), row => ProcessDefinition.Parse(row.Content).Value),
            Kind(rows, DefinitionKinds.Regime).ToFrozenDictionary(row => (row.Code, row.Version), row => Tongban.Kernel.Time.Regime.Parse(row.Content).Value),
            Kind(rows, DefinitionKinds.Bundle).ToFrozenDictionary(row => (row.Code, row.Version), row => Domain.Bundles.Bundle.Parse(row.Content).Value),
            rows.GroupBy(row => (row.Kind, row.Code)).ToFrozenDictionary(group => group.Key, group => group.Max(row => row.Version)),
            [.. Kind(rows, DefinitionKinds.Document).Select(row => DocumentTemplate.Parse(row.Content))],
            new MessageBook(Kind(rows, DefinitionKinds.Message).Select(row => MessageTemplate.Parse(row.Content))),
            WorkingCalendar.Parse(Kind(rows, DefinitionKinds.Calendar)
                .GroupBy(row => row.Code).Select(year => year.MaxBy(row => row.Version)!.Content)).Value);

        private static IEnumerable<DefinitionRow> Kind(IEnumerable<DefinitionRow> rows, string kind) => rows.Where(row => row.Kind == kind);
    }
}

internal static class DefinitionKinds
{
    public const string Process = "process";
    public const string Regime = "regime";
    public const string Document = "document";
    public const string Message = "message";
    public const string Calendar = "calendar";
    public const string Bundle = "bundle";
}

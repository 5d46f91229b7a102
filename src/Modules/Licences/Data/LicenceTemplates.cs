using Microsoft.EntityFrameworkCore;
using Tongban.Kernel.Codes;
using Tongban.Kernel.Time;
using Tongban.Licences.Data.Rows;
using Tongban.Licences.Domain;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Licences.Data;

/// <summary>All versions of the licence templates, held in memory; read again when the record tells of a change.</summary>
internal sealed class LicenceTemplates(Store store, SeedSource source, TimeProvider time) : IFeedListener
{
    private volatile IReadOnlyDictionary<(string Code, int Version), LicenceTemplate> _all = new Dictionary<(string, int), LicenceTemplate>();

    public IReadOnlyList<LicenceTemplate> Newest =>
        [.. _all.Values.GroupBy(template => template.Code).Select(group => group.MaxBy(template => template.Version)!).OrderBy(template => template.Code, StringComparer.Ordinal)];

    /// <summary>The newest version: the one that new licences are issued with.</summary>
    public LicenceTemplate? Find(string code) => Newest.FirstOrDefault(template => template.Code == code);

    /// <summary>The version with which a licence was issued; it is never taken away.</summary>
    public LicenceTemplate Of(string code, int version) => _all[(code, version)];

    public bool Wants(string type) => type.StartsWith("licences.template", StringComparison.Ordinal);

    public async Task RefreshAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var rows = await db.Set<TemplateRow>().ToListAsync(ct);
        var rules = Rules();
        _all = rows.ToDictionary(row => (row.Code, row.Version), row => LicenceTemplateFile.Parse(row.Body, rules).Value);
    }

    /// <summary>What codes are checked against in this installation.</summary>
    public CodeRules Rules() => source.Codes(CivilTime.DateOf(time.GetUtcNow()));
}

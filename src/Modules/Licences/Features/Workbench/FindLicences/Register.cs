using Microsoft.EntityFrameworkCore;
using Tongban.Kernel.Time;
using Tongban.Licences.Contracts;
using Tongban.Licences.Data;
using Tongban.Licences.Data.Rows;
using Tongban.Licences.Domain;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Licences.Features.Workbench.FindLicences;

internal sealed record RegisterEntry(Guid Id, string Name, string Number, string HolderName, string IssuerName, DateOnly IssuedOn, DateOnly? ValidTo, LicenceStatus Status);

internal sealed record RegisterPage(IReadOnlyList<RegisterEntry> Entries, int Count);

/// <summary>Licences that an official's posts reach, newest first.</summary>
internal sealed class Register(Store store, LicenceSeal seal, IDepartments departments, LicenceTemplates templates, TimeProvider time)
{
    public const int PageSize = 20;

    /// <param name="caller">Whose posts decide.</param>
    /// <param name="query">Identifier, licence number, holder's complete number, or the beginning of an organisation's name; empty for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="ct">Cancels the search.</param>
    public async Task<RegisterPage> FindAsync(Caller caller, string query, int page, CancellationToken ct)
    {
        await using var db = store.Read();
        var rows = Matching(Reached(db.Set<LicenceRow>(), caller), query.Trim());
        var count = await rows.CountAsync(ct);
        var found = await rows.OrderByDescending(row => row.IssuedAt).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var today = CivilTime.DateOf(time.GetUtcNow());
        return new RegisterPage([.. found.Select(row => Entry(row, today))], count);
    }

    /// <summary>Departments that some post with the permission reaches, kind by kind: posts may be limited to some items.</summary>
    private IQueryable<LicenceRow> Reached(IQueryable<LicenceRow> rows, Caller caller)
    {
        var reached = templates.Newest.Select(template => template.Code).Select(kind => (Kind: kind, Departments: departments.All
            .Where(department => caller.PostFor(LicencePermissions.View, department.Place, department.Id, kind) is not null)
            .Select(department => department.Id).ToList()));
        var parts = reached.Where(pair => pair.Departments.Count > 0)
            .Select(pair => rows.Where(row => row.TemplateCode == pair.Kind && pair.Departments.Contains(row.IssuerId))).ToList();
        return parts.Count == 0 ? rows.Where(row => false) : parts.Aggregate((one, other) => one.Concat(other));
    }

    private IQueryable<LicenceRow> Matching(IQueryable<LicenceRow> rows, string query)
    {
        if (query.Length == 0) return rows;
        var index = seal.HolderIndex(query);
        return rows.Where(row => row.Identifier == query || row.Number == query || row.HolderIndex == index
            || (row.HolderKind == HolderKind.Organisation && row.HolderName.StartsWith(query)));
    }

    private static RegisterEntry Entry(LicenceRow row, DateOnly today) => new(
        row.Id, row.Name, row.Number,
        PublicName.Of(row.HolderKind == HolderKind.Person ? SubjectKind.Person : SubjectKind.Organisation, row.HolderName),
        row.IssuerName, row.IssuedOn, row.ValidTo, Statuses.Of(row.Standing, row.ValidTo, today));
}

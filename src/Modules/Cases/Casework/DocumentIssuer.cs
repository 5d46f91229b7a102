using Microsoft.Extensions.Options;
using Tongban.Web.Kit;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Documents;
using Tongban.Cases.Domain;
using Tongban.Kernel.Time;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;

namespace Tongban.Cases.Casework;

/// <summary>Who issues a document, and what it is to another one.</summary>
/// <param name="Addressee">Null for the applicant.</param>
internal sealed record Issuing(string Name, string? Addressee = null, Guid? Amends = null);

/// <summary>
/// Issues an official document: takes its number, draws it once, signs the bytes with the department's key and freezes them.
/// The number is taken in the same transaction, so the series has no gaps.
/// </summary>
internal sealed class DocumentIssuer(Definitions definitions, IDepartments departments, KeyRing keys, IOptions<SiteOptions> site)
{
    /// <summary>The document of an act.</summary>
    public async Task IssueAsync(Write write, CaseRow row, CaseRecord @case, ActTaken taken, DocumentRequest request, CancellationToken ct) =>
        await IssueAsync(write, row, @case, await WithListsAsync(write, row, taken, request, ct), new Issuing(taken.Done.ByName), ct);

    /// <summary>A document beside the acts: one that corrects or withdraws another, a consultation of a colleague.</summary>
    public async Task<DocumentRow> IssueAsync(Write write, CaseRow row, CaseRecord @case, DocumentRequest request, Issuing by, CancellationToken ct)
    {
        var department = departments.Find(row.DepartmentId) ?? throw new InvalidOperationException($"department {row.DepartmentId} is gone");
        var template = definitions.Documents.For(request.Kind, @case.Item.TypeCode);
        var on = CivilTime.DateOf(write.Operation.At);
        var sequence = await write.NextNumberAsync(DocumentHead.Series(department.Id, template.Word, on.Year), ct);
        var id = Guid.CreateVersion7(write.Operation.At);
        var head = new DocumentHead(
            department.Name, DocumentHead.NumberOf(department.DocumentPrefix, template.Word, on.Year, sequence), on, DocumentCode.Of(id), site.Value.Address);
        var document = Frozen(write, row, template, head, department, DocumentHtml.Draw(template, request, head), id, by);
        write.Db.Add(document);
        return document;
    }

    private DocumentRow Frozen(
        Write write, CaseRow row, DocumentTemplate template, DocumentHead head, Department department, string html, Guid id, Issuing by)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        var signer = keys.Signer(department.CreditCode);
        return new DocumentRow
        {
            Id = id,
            CaseId = row.Id,
            Place = row.Place,
            Kind = template.Kind,
            Title = template.Name,
            Number = head.Number,
            TemplateCode = template.Code,
            TemplateVersion = template.Version,
            DepartmentId = department.Id,
            DepartmentName = department.Name,
            Addressee = by.Addressee ?? row.ApplicantName,
            IssuedOn = head.IssuedOn,
            IssuedAt = write.Operation.At.UtcDateTime,
            IssuedBy = by.Name,
            Html = html,
            Hash = Sm3.HexOf(bytes),
            Signature = Convert.ToHexStringLower(signer.Sign(bytes)),
            PublicKey = signer.PublicKeyPem,
            Code = head.Code,
            Amends = by.Amends,
        };
    }

    /// <summary>A receipt lists what was received, a proof of service the documents served; both are known only here.</summary>
    private static async Task<DocumentRequest> WithListsAsync(Write write, CaseRow row, ActTaken taken, DocumentRequest request, CancellationToken ct)
    {
        IReadOnlyList<string>? list = taken.Rule.Act switch
        {
            Act.Receive => await MaterialsAsync(write, row.Id, ct),
            Act.Serve => await ServeAsync(write, row.Id, taken, request, ct),
            _ => null,
        };
        return list is null ? request : request with
        {
            Lists = new Dictionary<string, IReadOnlyList<string>>(request.Lists, StringComparer.Ordinal)
            {
                [taken.Rule.Act == Act.Receive ? "materials" : "served"] = list,
            },
        };
    }

    private static async Task<IReadOnlyList<string>> MaterialsAsync(Write write, Guid caseId, CancellationToken ct)
    {
        var materials = await write.Db.Set<MaterialRow>().AsNoTracking().Where(row => row.CaseId == caseId).OrderBy(row => row.AddedAt).ToListAsync(ct);
        return ["申请表 1 份", .. materials.GroupBy(row => row.Name).Select(group => Received(group.Key, [.. group]))];
    }

    /// <summary>For a paper that was shown: how many and what became of it; for files and what stands in for a paper: where it came from.</summary>
    private static string Received(string name, IReadOnlyList<MaterialRow> rows) => rows.FirstOrDefault(row => row.Custody is not null) is { Custody: { } custody } paper
        ? string.Create(CultureInfo.InvariantCulture, $"{name} {paper.Copies} 份（{Custody.Name(custody)}）")
        : rows[0] is { Source: MaterialSources.Later, DueOn: { } due }
            ? $"{name}（容缺后补，最迟{Wording.Date(due)}）"
            : string.Create(CultureInfo.InvariantCulture, $"{name} {rows.Count} 份（{MaterialSources.Name(rows[0].Source)}）");

    /// <summary>Serving covers the decision and whatever else hasn't been served yet; each keeps how, when and to whom.</summary>
    private static async Task<IReadOnlyList<string>> ServeAsync(Write write, Guid caseId, ActTaken taken, DocumentRequest request, CancellationToken ct)
    {
        await write.FlushAsync(ct);
        var documents = await write.Db.Set<DocumentRow>().Where(row => row.CaseId == caseId && row.ServedAt == null).OrderBy(row => row.IssuedAt).ToListAsync(ct);
        foreach (var document in documents)
        {
            document.ServedAt = taken.Done.At.UtcDateTime;
            document.DeliveredAt = request.Facts["servedHow"] == ServiceWays.Electronic ? taken.Done.At.UtcDateTime : null;
            document.ServedHow = request.Facts["servedHow"];
            document.ServedTo = request.Facts["servedTo"];
            document.ServedEvidence = request.Facts.GetValueOrDefault("evidence");
        }

        return [.. documents.Select(document => $"{document.Title}（{document.Number}）")];
    }
}

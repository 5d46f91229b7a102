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

/// <summary>
/// Issues an official document: takes its number, draws it once, signs the bytes with the department's key and freezes them.
/// The number is taken in the same transaction, so the series has no gaps.
/// </summary>
internal sealed class DocumentIssuer(Definitions definitions, IDepartments departments, KeyRing keys)
{
    public async Task IssueAsync(Write write, CaseRow row, CaseRecord @case, ActTaken taken, DocumentRequest request, CancellationToken ct)
    {
        var department = departments.Find(row.DepartmentId) ?? throw new InvalidOperationException($"department {row.DepartmentId} is gone");
        var template = definitions.Documents.For(request.Kind, @case.Item.TypeCode);
        var on = CivilTime.DateOf(write.Operation.At);
        var sequence = await write.NextNumberAsync(DocumentHead.Series(department.Id, template.Word, on.Year), ct);
        var head = new DocumentHead(department.Name, DocumentHead.NumberOf(department.DocumentPrefix, template.Word, on.Year, sequence), on);
        var facts = await WithListsAsync(write, row, taken, request, ct);
        write.Db.Add(Frozen(write, row, template, head, department, DocumentHtml.Draw(template, facts, head), taken));
    }

    private DocumentRow Frozen(
        Write write, CaseRow row, DocumentTemplate template, DocumentHead head, Department department, string html, ActTaken taken)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        var signer = keys.Signer(department.CreditCode);
        return new DocumentRow
        {
            Id = Guid.CreateVersion7(write.Operation.At),
            CaseId = row.Id,
            Place = row.Place,
            Kind = template.Kind,
            Title = template.Name,
            Number = head.Number,
            TemplateCode = template.Code,
            TemplateVersion = template.Version,
            DepartmentId = department.Id,
            DepartmentName = department.Name,
            Addressee = row.ApplicantName,
            IssuedOn = head.IssuedOn,
            IssuedAt = write.Operation.At.UtcDateTime,
            IssuedBy = taken.Done.ByName,
            Html = html,
            Hash = Sm3.HexOf(bytes),
            Signature = Convert.ToHexStringLower(signer.Sign(bytes)),
            PublicKey = signer.PublicKeyPem,
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
            document.ServedHow = request.Facts["servedHow"];
            document.ServedTo = request.Facts["servedTo"];
            document.ServedEvidence = request.Facts.GetValueOrDefault("evidence");
        }

        return [.. documents.Select(document => $"{document.Title}（{document.Number}）")];
    }
}

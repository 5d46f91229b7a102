using Tongban.Cases.Data.Rows;
using Tongban.Cases.Drafts;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Bulk;

/// <summary>The table of an item for somebody: its form without what the government already knows of them.</summary>
/// <param name="Known">What is filled in for every line.</param>
internal sealed record BulkTable(Item Item, FormDefinition Form, DraftParties Parties, Prefilled Known, FormTable Table);

/// <summary>Reads a spreadsheet of applications: every line is checked before anything is submitted, and kept with what is wrong.</summary>
internal sealed class ReadBulk(ICatalogue catalogue, IForms forms, IPrefill prefill, FormFactsNow facts, FormVault formVault, BulkStore bulks, Store store)
{
    public const int MostLines = 500;

    public async Task<Result<BulkTable>> TableAsync(string slug, Caller caller, CancellationToken ct)
    {
        var offered = await catalogue.OfferedAsync(slug, ct);
        if (offered.Problem is { } refusal)
        {
            return refusal;
        }

        var item = offered.Value;
        if (!item.IsOnline)
        {
            return CatalogueProblems.WindowOnly;
        }

        if (DraftParties.Of(caller) is not { } parties || !item.ApplicantKinds.Contains(parties.Kind))
        {
            return ApplyProblems.WrongApplicant;
        }

        var form = forms.Find(item.FormCode) ?? throw new InvalidDataException($"item {slug} names the unknown form {item.FormCode}");
        var known = await prefill.ForAsync(form, parties.Prefill(FormData.Empty, null), ct);
        return new BulkTable(item, form, parties, known, FormTable.Of(form, known.Provenance.Keys.ToHashSet(StringComparer.Ordinal)));
    }

    /// <returns>The id under which its lines are kept.</returns>
    public async Task<Result<Guid>> RunAsync(BulkTable table, string fileName, byte[] content, Caller caller, CancellationToken ct)
    {
        using var stream = new MemoryStream(content, writable: false);
        var read = table.Table.Read(stream, MostLines);
        if (read.Problem is { } unfit)
        {
            return unfit;
        }

        if (read.Value.Count == 0)
        {
            return BulkProblems.NothingRight;
        }

        var operation = caller.Operation("批量申请：上传表格");
        var bulk = new BulkRow
        {
            Id = Guid.CreateVersion7(operation.At), AccountId = caller.AccountId, ItemSlug = table.Item.Slug, ItemName = table.Item.Name, FormCode = table.Form.Code, FormVersion = table.Form.Version,
            ApplicantName = caller.ActingFor!.Name, Parties = bulks.Seal(table.Parties), FileName = fileName, ContentIndex = bulks.IndexOf(read.Value), CreatedAt = operation.At.UtcDateTime,
        };
        var lines = read.Value.Select(line => Line(table, bulk, line, operation)).ToList();
        return await store.WriteAsync<Guid>(operation, (write, _) =>
        {
            bulks.Add(write, bulk, lines);
            return Task.FromResult<Result<Guid>>(bulk.Id);
        }, ct);
    }

    private BulkLineRow Line(BulkTable table, BulkRow bulk, FormLine line, OperationContext operation)
    {
        var typed = FormView.Normalised(table.Form, table.Table.Answers(line));
        var whole = Prefilling.Apply(new Prefilled(typed, Prefilled.Nothing.Provenance), table.Known).Values;
        var faults = line.Faults.Concat(FormCheck.Whole(table.Form, FormView.Counted(table.Form, whole, facts.Facts), facts.Facts)).DistinctBy(fault => fault.Path).ToList();
        return new BulkLineRow
        {
            BulkId = bulk.Id, Number = line.Number, Label = Label(table, line), Answers = formVault.Seal(table.Form, typed), State = faults.Count == 0 ? BulkLineRow.Ready : BulkLineRow.Wrong,
            CaseId = Guid.CreateVersion7(operation.At), Note = faults.Count == 0 ? null : string.Join("；", faults.Select(fault => Where(table, fault))), ChangedAt = operation.At.UtcDateTime,
        };
    }

    private static string Where(BulkTable table, FieldError fault) =>
        table.Table.Columns.FirstOrDefault(column => column.Field.Key == fault.Path) is { } column && !fault.Message.Contains(column.Heading, StringComparison.Ordinal) ? $"“{column.Heading}”：{fault.Message}" : fault.Message;

    // Lists show it in the clear: nothing sensitive stands in it.
    private static string Label(BulkTable table, FormLine line) => table.Table.Columns.Zip(line.Cells)
        .Where(pair => pair.First.Field.Element is { Sensitivity: not Sensitivity.Sensitive, Type: ElementType.Text } && pair.Second.Length > 0)
        .OrderByDescending(pair => pair.First.Field.Element.Code.EndsWith(".name", StringComparison.Ordinal)).Select(pair => pair.Second.Length > 40 ? pair.Second[..40] : pair.Second).FirstOrDefault() ?? "";
}

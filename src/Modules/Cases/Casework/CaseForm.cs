using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Forms.Contracts;

namespace Tongban.Cases.Casework;

/// <summary>The answers of a case, opened with the version of the form that it was filled in with.</summary>
internal sealed class CaseForm(IForms forms, FormVault vault)
{
    public FormDefinition Definition(CaseRow row) => forms.Find(row.FormCode, row.FormVersion)
        ?? throw new InvalidOperationException($"form {row.FormCode} v{row.FormVersion} is gone");

    public FormData Open(CaseRow row) => vault.Open(Definition(row), row.FormData).Value;

    /// <summary>Puts corrected answers into the case; one that was changed is the applicant's own word from then on.</summary>
    public void Change(CaseRow row, FormData answers)
    {
        if (row.Provenance is { } provenance)
            row.Provenance = CaseJson.Write(new Prefilled(Open(row), CaseJson.Read<Dictionary<string, Provenance>>(provenance)).OfWhat(answers));
        row.FormData = vault.Seal(Definition(row), answers);
    }

    /// <summary>Values by role and element and by element alone, several choices joined: what a licence's face is filled from.</summary>
    public IReadOnlyDictionary<string, string> Facts(CaseRow row)
    {
        var data = Open(row);
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in Definition(row).Fields.Where(field => data.Has(field.Key)))
        {
            var value = string.Join('、', data.List(field.Key));
            facts[field.Key] = value;
            facts.TryAdd(field.Element.Code, value);
        }

        return facts;
    }
}

using Tongban.Web.Kit;
namespace Tongban.Cases.Domain;

/// <summary>Facts of documents that no act issues.</summary>
internal static class DocumentRequests
{
    public const string Correction = "document-correction";
    public const string Withdrawal = "document-withdrawal";
    public const string Consultation = "consultation";
    public const string Receipt = "payment-receipt";
    public const string Refund = "refund-notice";

    /// <param name="original">Title and number of the document that is put right, and its day.</param>
    public static DocumentRequest Corrects(CaseRecord @case, (string Title, string Number, DateOnly On) original, string wrong, string right, string reasons, string signature) =>
        Of(Correction, @case, [.. Original(original), ("wrong", wrong), ("right", right), ("reasons", reasons), (DocumentFacts.Signature, signature)]);

    public static DocumentRequest Withdraws(CaseRecord @case, (string Title, string Number, DateOnly On) original, string reasons, string signature) =>
        Of(Withdrawal, @case, [.. Original(original), ("reasons", reasons), (DocumentFacts.Signature, signature)]);

    public static DocumentRequest Consults(CaseRecord @case, string consulted, string question, DateOnly replyBy) =>
        Of(Consultation, @case, [("consulted", consulted), ("question", question), ("replyBy", Wording.Date(replyBy))]);

    /// <summary>A receipt for charges, or for what is given back.</summary>
    public static DocumentRequest OfFees(string kind, CaseRecord @case, IReadOnlyList<string> lines, long total, (string, string) own) =>
        Of(kind, @case, [("total", ChineseMoney.Yuan(total)), own]) with
        {
            Lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["fees"] = lines },
        };

    private static (string, string)[] Original((string Title, string Number, DateOnly On) original) =>
        [("original", original.Title), ("originalNumber", original.Number), ("originalOn", Wording.Date(original.On))];

    private static DocumentRequest Of(string kind, CaseRecord @case, IEnumerable<(string Name, string Value)> own)
    {
        (string, string)[] common =
        [
            ("number", @case.Number), ("applicant", @case.Applicant.Name), ("you", @case.Applicant.You), ("item", @case.Item.Name),
            ("department", @case.Departments.Competent.Name),
        ];
        return new DocumentRequest(
            kind, common.Concat(own).ToDictionary(fact => fact.Item1, fact => fact.Item2, StringComparer.Ordinal),
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));
    }
}

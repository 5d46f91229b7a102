using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;

namespace Tongban.Platform.Security;

/// <summary>Records each look at somebody's unmasked personal data; the person can see who looked.</summary>
public sealed class Looks(Vault vault)
{
    /// <param name="write">The transaction in which the data is shown: no look without a trace.</param>
    /// <param name="subjectCode">Identity number or credit code of the one whose data is seen.</param>
    /// <param name="what">Which data, for example <c>申请表全部字段</c>.</param>
    public void Record(Write write, string subjectCode, string what, Guid? caseId) => write.Execute(
        "insert into platform_look (id, at, account_id, actor_name, subject_index, case_id, what, why) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)", 1,
        Guid.CreateVersion7(write.Operation.At), write.Operation.At, write.Operation.Actor.Id, write.Operation.Actor.Name,
        IndexOf(subjectCode), caseId, what, write.Operation.Why);

    public string IndexOf(string subjectCode) => vault.BlindIndex("subject", subjectCode);
}

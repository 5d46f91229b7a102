using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Tongban.Kernel.Processes;

/// <summary>Loads a file that anybody may have written: no DTD, nothing fetched, limits checked before anything is built.</summary>
internal static class BpmnXml
{
    public const int MaxBytes = 1024 * 1024;
    public const int MaxElements = 2_000;

    // Deep nesting makes the document slow to build; a real file needs about ten levels.
    private const int MaxDepth = 50;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxBytes,
    };

    public static Result<XDocument> Load(string xml)
    {
        if (xml.Length > MaxBytes || Encoding.UTF8.GetByteCount(xml) > MaxBytes) return ProcessProblems.TooLarge;
        try
        {
            if (!IsWithinLimits(xml)) return ProcessProblems.TooManyElements;
            using var reader = XmlReader.Create(new StringReader(xml), Safe);
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException slip)
        {
            var problem = xml.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) ? ProcessProblems.HasDtd : ProcessProblems.NotXml;
            return problem.With($"第 {slip.LineNumber} 行第 {slip.LinePosition} 列");
        }
    }

    /// <summary>Counts the model's elements and ours; the drawing, which is ignored, may be longer.</summary>
    private static bool IsWithinLimits(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Safe);
        var own = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.NamespaceURI == BpmnNames.Model.NamespaceName || reader.NamespaceURI == BpmnNames.Tongban.NamespaceName) own++;
            if (own > MaxElements || reader.Depth > MaxDepth) return false;
        }

        return true;
    }
}

"""The public classes of the Java packages, so that 'from org.hepmva.hist import *' and dir(org.hepmva.hist) find all.

Jython would have to search every jar for them. A test compares this list with the classes.
"""

import sys

PUBLIC = {
    'org.hepmva.evaluate': '''
        AgainstVariable CutResult Evaluation EvaluationSettings Finding FixedEfficiency MethodEvaluation Part
        PartSummary PermutationImportance ResponseMap ResponseOnPart VariableEvaluation WorkingPoints
        ''',
    'org.hepmva.expression': '''
        BoundExpression ColumnExpression Definition EventColumns ExactValues Expression ExpressionException
        RoundingListener TextException UnknownNameException ValueKind
        ''',
    'org.hepmva.hist': '''
        Axis CategoryAxis ChiSquareTest Efficiency EfficiencyEstimate Graph Histogram IntegerAxis Interval
        KolmogorovTest Profile RegularAxis Storage VariableAxis
        ''',
    'org.hepmva.hist.plot': '''
        ColourMap Dash Hatch LegendPlace Marker MathTitles Palette PictureFormat Pictures Plot Style
        ''',
    'org.hepmva.io': '''
        Chunk Chunks Column ColumnDescription ColumnRequest ColumnType EntryRange FileStamp Location Locations
        MalformedFileException Ntuple NtupleException NtupleFormat ProgressListener Query TableDescription
        UnknownColumnException UnknownTableException UnreadableColumn UnreadableFileException
        UnsupportedFormatException UnwritableFileException
        ''',
    'org.hepmva.measure': '''
        AucDifference ConfusionMatrix CorrelationMatrix CurvePoint CutCurve Labelled LabelledColumns Measured
        Overtraining PassFail Ranges RectangularCut RocCurve Rounded Separation SignalProbability Significance
        Thinning Window
        ''',
    'org.hepmva.report': '''
        EvaluationPlots ReportException ReportWriter ResultsJson
        ''',
    'org.hepmva.runtime': '''
        Binding ClassSelection Classifier Columns DataFile MalformedWeightFileException Metric Model
        ModelCodec Provenance UnknownVariableException UnsupportedWeightFileException Variable VariableType
        WeightFile WeightFileException WeightFileFormat WorkingPoint
        ''',
    'org.hepmva.runtime.network': '''
        Activation DenseLayer DenseNetwork
        ''',
    'org.hepmva.runtime.transform': '''
        Imputation LinearMap Scaling Transformation Transformed
        ''',
    'org.hepmva.runtime.trees': '''
        BoostedTrees DecisionTree
        ''',
    'org.hepmva.sample': '''
        AlternateSplit BlockSplit ClassSource ClassSummary Counts EventIdSplit Fractions NegativeWeights
        PartCounts Parts RandomSplit Sample SampleBuilder SampleReader Share Split TrainingWeights
        WeightNormalisation
        ''',
    'org.hepmva.train': '''
        ListType LossDefinition NumberRange Setting SettingList SettingType SettingValues Settings
        ThreadSettings Trained Trainer TrainerProvider Trainers TrainingMonitor TrainingReport
        VariableImportance WeightSettings WeightedParts WholeNumberType
        ''',
}


def register():
    """Tells Jython which classes there are; none is loaded before it is used."""
    for package, classes in PUBLIC.items():
        sys.add_package(package, ','.join(classes.split()))

from oscil.lang import *


@enum
class NormalizationForm:
    FormC = 1
    FormD = 2
    FormKC = 5
    FormKD = 6
